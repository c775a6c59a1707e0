package org.suzhi.evidence.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.suzhi.evidence.DepositKind;
import org.suzhi.evidence.Deposits;
import org.suzhi.evidence.Deposits.Measured;
import org.suzhi.evidence.Digest;
import org.suzhi.evidence.NewDeposit;
import org.suzhi.evidence.Owner;
import org.suzhi.platform.Problem;

/** Reads what was handed in: a digest that the browser computed, or a file to compute it of. */
@Component
class Handed {

  private final Deposits deposits;

  Handed(Deposits deposits) {
    this.deposits = deposits;
  }

  /** A digest and, where it is known, how many bytes it stands for. */
  record Content(Digest digest, Optional<Long> size) {}

  /** The digest wins over the file, which then was not sent at all. */
  Content content(String sha256, String sm3, String size, @Nullable MultipartFile file) {
    try {
      if (!sha256.isBlank()) {
        var digest = new Digest(sha256, Optional.of(sm3).filter(written -> !written.isBlank()));
        return new Content(digest, size(size));
      }
      if (file != null && !file.isEmpty()) {
        return content(file);
      }
    } catch (IllegalArgumentException e) {
      throw Problem.at("sha256", HttpStatus.BAD_REQUEST, "evidence.bad-digest");
    }
    throw Problem.at("file", HttpStatus.BAD_REQUEST, "evidence.nothing");
  }

  private Content content(MultipartFile file) {
    try (var bytes = file.getInputStream()) {
      Measured measured = deposits.measure(bytes);
      return new Content(measured.digest(), Optional.of(measured.size()));
    } catch (IOException e) {
      throw Problem.at("file", HttpStatus.BAD_REQUEST, "evidence.unreadable");
    }
  }

  private static Optional<Long> size(String written) {
    if (written.isBlank()) {
      return Optional.empty();
    }
    if (!written.matches("[1-9][0-9]{0,17}")) {
      throw Problem.at("size", HttpStatus.BAD_REQUEST, "evidence.bad-size", written);
    }
    return Optional.of(Long.valueOf(written));
  }

  NewDeposit deposit(Owner owner, String kind, Content content, String label) {
    if (label.strip().length() > NewDeposit.LONGEST) {
      throw Problem.at(
          "label", HttpStatus.BAD_REQUEST, "evidence.label-too-long", NewDeposit.LONGEST);
    }
    return new NewDeposit(owner, kind(kind), content.digest(), content.size(), label);
  }

  private static DepositKind kind(String code) {
    return DepositKind.of(code.strip())
        .orElseThrow(
            () ->
                Problem.at(
                    "kind",
                    HttpStatus.BAD_REQUEST,
                    "evidence.unknown-kind",
                    code,
                    Arrays.stream(DepositKind.values())
                        .map(DepositKind::code)
                        .collect(Collectors.joining(", "))));
  }

  static int page(String written) {
    if (!written.matches("[1-9][0-9]{0,5}")) {
      throw Problem.at("page", HttpStatus.BAD_REQUEST, "evidence.bad-page", written);
    }
    return Integer.parseInt(written);
  }
}
