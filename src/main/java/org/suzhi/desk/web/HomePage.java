package org.suzhi.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page of the region's service. */
@Controller
class HomePage {

  @GetMapping("/")
  String home() {
    return "desk/home";
  }
}
