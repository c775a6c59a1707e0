package org.suzhi.whitepaper.web.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.suzhi.platform.Problem;
import org.suzhi.whitepaper.CheckReport;
import org.suzhi.whitepaper.Manuscript;
import org.suzhi.whitepaper.Manuscripts;
import org.suzhi.whitepaper.PaperCheck;
import org.suzhi.whitepaper.Reading;

/** Reads what was handed in and checks it; a file that can't be is a {@link Problem}. */
@Component
class Checking {

  private final Manuscripts manuscripts;
  private final PaperCheck check;

  Checking(Manuscripts manuscripts, PaperCheck check) {
    this.manuscripts = manuscripts;
    this.check = check;
  }

  /** The largest file in whole megabytes. */
  long largest() {
    return manuscripts.largest().toMegabytes();
  }

  CheckReport.Checked check(List<Handed> paper, List<Handed> earlier) {
    return switch (check.check(read(paper), read(earlier))) {
      case CheckReport.Checked checked -> checked;
      case CheckReport.Unreadable unreadable -> throw unreadable(unreadable, paper.getFirst());
    };
  }

  private List<Manuscript> read(List<Handed> files) {
    var read = new ArrayList<Manuscript>();
    for (var handed : files) {
      switch (manuscripts.read(handed.file(), handed.name())) {
        case Reading.Read(var manuscript) -> read.add(manuscript);
        case Reading.Refused(var fault) -> throw refused(fault, handed);
      }
    }
    return read;
  }

  private Problem refused(Reading.Fault fault, Handed handed) {
    var status =
        switch (fault) {
          case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
          case TOO_LARGE, TOO_MUCH_TEXT -> HttpStatus.CONTENT_TOO_LARGE;
          case KIND -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
          case EMPTY, ENCODING, ENCRYPTED, DAMAGED, SCANNED, TOO_LONG ->
              HttpStatus.UNPROCESSABLE_CONTENT;
        };
    return Problem.at(handed.field(), status, fault.code(), handed.name(), "" + largest());
  }

  private static Problem unreadable(CheckReport.Unreadable unreadable, Handed first) {
    var cause = unreadable.cause().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return Problem.at(
        first.field(), HttpStatus.UNPROCESSABLE_CONTENT, "whitepaper.check." + cause, first.name());
  }
}
