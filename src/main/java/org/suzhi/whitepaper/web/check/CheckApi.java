package org.suzhi.whitepaper.web.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The check for programs. */
@RestController
class CheckApi {

  private final CheckUploads uploads;
  private final MessageSource messages;

  CheckApi(CheckUploads uploads, MessageSource messages) {
    this.uploads = uploads;
    this.messages = messages;
  }

  @CheckOperation
  @PostMapping(path = "/api/v1/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<List<FindingRow>> check(
      HttpServletRequest request, HttpServletResponse response, Locale locale) {
    var report = uploads.check(request, response).report();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
        .body(FindingRow.of(report.findings(), new FindingTexts(messages, locale)));
  }
}
