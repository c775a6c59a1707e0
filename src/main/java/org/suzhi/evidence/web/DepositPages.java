package org.suzhi.evidence.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.suzhi.evidence.Deposit;
import org.suzhi.evidence.DepositKind;
import org.suzhi.evidence.Deposits;
import org.suzhi.evidence.Receipt;
import org.suzhi.kernel.Actor;
import org.suzhi.platform.Problem;

/** A person's own deposits. */
@Controller
class DepositPages {

  private final Deposits deposits;
  private final Handed handed;
  private final Moments moments;

  DepositPages(Deposits deposits, Handed handed, Moments moments) {
    this.deposits = deposits;
    this.handed = handed;
    this.moments = moments;
  }

  @GetMapping("/deposits")
  String list(Actor actor, @RequestParam(defaultValue = "1") String page, Model model) {
    model.addAttribute("found", deposits.of(Depositor.owner(actor), Handed.page(page)));
    model.addAttribute("moments", moments);
    return "evidence/deposits";
  }

  @GetMapping("/deposits/new")
  String form(Actor actor, Model model) {
    Depositor.owner(actor);
    model.addAttribute("kinds", DepositKind.values());
    return "evidence/deposit";
  }

  @PostMapping("/deposits")
  String deposit(
      Actor actor,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "") String sha256,
      @RequestParam(defaultValue = "") String sm3,
      @RequestParam(defaultValue = "") String size,
      @RequestParam(required = false) @Nullable MultipartFile file) {
    var owner = Depositor.owner(actor);
    var content = handed.content(sha256, sm3, size, file);
    var made = deposits.deposit(handed.deposit(owner, kind, content, label), actor);
    return "redirect:/deposits/receipts/" + made.number();
  }

  @GetMapping("/deposits/receipts/{number}")
  String receipt(Actor actor, @PathVariable String number, Model model) {
    model.addAttribute("deposit", own(actor, number));
    model.addAttribute("moments", moments);
    return "evidence/receipt";
  }

  @GetMapping("/deposits/receipts/{number}/file")
  ResponseEntity<Receipt> file(Actor actor, @PathVariable String number) {
    var name =
        ContentDisposition.attachment()
            .filename("receipt-" + number + ".json", StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
        .body(own(actor, number).receipt());
  }

  private Deposit own(Actor actor, String number) {
    var owner = Depositor.owner(actor);
    return deposits
        .find(number)
        .filter(deposit -> deposit.owner().equals(owner))
        .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "evidence.unknown-deposit", number));
  }
}
