package org.suzhi.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.suzhi.evidence.Deposit;
import org.suzhi.evidence.Deposits;
import org.suzhi.evidence.Receipt;
import org.suzhi.kernel.Actor;
import org.suzhi.platform.Problem;

/** Deposits for other programs. */
@RestController
@RequestMapping("/api/v1/evidence")
@Tag(name = "Evidence", description = "evidence.api")
class EvidenceApi {

  private final Deposits deposits;
  private final Handed handed;

  EvidenceApi(Deposits deposits, Handed handed) {
    this.deposits = deposits;
    this.handed = handed;
  }

  /** What to deposit; the bytes stay where they are. Kind and SHA-256 are asked for. */
  record Wanted(
      Optional<String> kind,
      Optional<String> sha256,
      Optional<String> sm3,
      Optional<Long> size,
      Optional<String> label) {}

  record Own(int page, int pages, long total, List<Item> items) {}

  record Item(String number, String kind, String label, Instant depositedAt, String sha256) {

    static Item of(Deposit deposit) {
      return new Item(
          deposit.number(),
          deposit.kind().code(),
          deposit.label(),
          deposit.depositedAt(),
          deposit.digest().sha256());
    }
  }

  /** What whoever holds number and digest may know. */
  record Confirmation(String number, String kind, Instant depositedAt, String sha256) {}

  @PostMapping("/deposits")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "evidence.api.deposit")
  Receipt deposit(@Parameter(hidden = true) Actor actor, @RequestBody Wanted wanted) {
    var owner = Depositor.owner(actor);
    var content =
        handed.content(
            wanted.sha256().orElse(""),
            wanted.sm3().orElse(""),
            wanted.size().map(String::valueOf).orElse(""),
            null);
    var kind = wanted.kind().orElse("");
    var deposit = handed.deposit(owner, kind, content, wanted.label().orElse(""));
    return deposits.deposit(deposit, actor).receipt();
  }

  @GetMapping("/deposits")
  @Operation(summary = "evidence.api.list")
  Own list(
      @Parameter(hidden = true) Actor actor,
      @Parameter(description = "evidence.api.parameter.page") @RequestParam(defaultValue = "1")
          String page) {
    var found = deposits.of(Depositor.owner(actor), Handed.page(page));
    return new Own(
        found.page(),
        found.pages(),
        found.total(),
        found.deposits().stream().map(Item::of).toList());
  }

  @GetMapping("/deposits/{number}")
  @Operation(summary = "evidence.api.receipt")
  Receipt receipt(
      @Parameter(hidden = true) Actor actor,
      @Parameter(description = "evidence.api.parameter.number") @PathVariable String number) {
    var owner = Depositor.owner(actor);
    return deposits
        .find(number)
        .filter(deposit -> deposit.owner().equals(owner))
        .map(Deposit::receipt)
        .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "evidence.unknown-deposit", number));
  }

  @GetMapping("/confirmation")
  @Operation(summary = "evidence.api.confirmation")
  Confirmation confirmation(
      @Parameter(description = "evidence.api.parameter.number") @RequestParam String number,
      @Parameter(description = "evidence.api.parameter.sha256") @RequestParam String sha256) {
    var content = handed.content(sha256, "", "", null);
    return deposits
        .confirm(number.strip(), content.digest())
        .map(
            receipt ->
                new Confirmation(
                    receipt.number(), receipt.kind(), receipt.depositedAt(), receipt.sha256()))
        .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "evidence.unknown-deposit", number));
  }
}
