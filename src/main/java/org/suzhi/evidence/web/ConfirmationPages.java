package org.suzhi.evidence.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.suzhi.evidence.Deposits;

/** Whether a deposit is of a file: for whoever has its number and the file. */
@Controller
class ConfirmationPages {

  private final Deposits deposits;
  private final Handed handed;
  private final Moments moments;

  ConfirmationPages(Deposits deposits, Handed handed, Moments moments) {
    this.deposits = deposits;
    this.handed = handed;
    this.moments = moments;
  }

  @GetMapping("/deposits/check")
  String form(@RequestParam(defaultValue = "") String number, Model model) {
    model.addAttribute("number", number);
    model.addAttribute("asked", false);
    return "evidence/check";
  }

  /** The file is read and forgotten. */
  @PostMapping("/deposits/check")
  String check(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String sha256,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model) {
    var content = handed.content(sha256, "", "", file);
    model.addAttribute("number", number);
    model.addAttribute("asked", true);
    model.addAttribute("sha256", content.digest().sha256());
    model.addAttribute("moments", moments);
    model.addAttribute("receipt", deposits.confirm(number.strip(), content.digest()));
    return "evidence/check";
  }
}
