package org.suzhi.notice.internal;

import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.suzhi.notice.NoticeSettings;
import org.suzhi.platform.DataDirectory;
import org.suzhi.platform.RecurringJob;

/** Which way mails leave, and when. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Bean
  Post post(Writing writing, NoticeSettings settings, DataDirectory data) {
    var host = settings.host();
    if (host != null && !host.isBlank()) {
      return new SmtpPost(writing, settings, host);
    }
    var folder = Optional.ofNullable(settings.folder()).orElseGet(() -> data.resolve("mail"));
    return new FolderPost(writing, folder);
  }

  @Bean
  RecurringJob mailingJob(Mailing mailing) {
    return new RecurringJob("notice-mailing", new RecurringJob.After(PAUSE), mailing::work);
  }
}
