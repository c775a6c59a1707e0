package org.suzhi.statistics.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.Source;

/** Addresses of the pages of figures. */
final class Address {

  private Address() {}

  static String indicator(String code) {
    return "/statistics/indicators/" + code;
  }

  /** The page that tells where one figure comes from. */
  static String figure(Observation figure) {
    return "/statistics/observations?indicator="
        + figure.indicator()
        + "&region="
        + figure.region().code()
        + "&period="
        + encoded(figure.period().toString())
        + "&breakdown="
        + encoded(figure.breakdown().toString());
  }

  /** The line of the document that prints a figure. */
  static String line(Source source) {
    return "/statistics/sources/"
        + source.document()
        + "?language="
        + source.language()
        + "&line="
        + encoded(source.line())
        + "#"
        + source.id();
  }

  /** The same figures for programs, with or without a form of file. */
  static String data(String indicator, List<String> more) {
    return "/api/v1/statistics/observations?indicator="
        + indicator
        + more.stream().map(part -> "&" + part).reduce("", String::concat);
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
