package org.suzhi.notice.internal;

import jakarta.mail.MessagingException;
import java.util.Locale;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.suzhi.notice.NoticeSettings;

/** Hands mails to a server. */
final class SmtpPost implements Post {

  private final Writing writing;
  private final JavaMailSenderImpl server = new JavaMailSenderImpl();

  SmtpPost(Writing writing, NoticeSettings settings, String host) {
    this.writing = writing;
    server.setHost(host);
    server.setPort(settings.port());
    server.setUsername(settings.user());
    server.setPassword(settings.password());
    server.setProtocol("smtp");
    server.setJavaMailProperties(properties(settings));
  }

  private static Properties properties(NoticeSettings settings) {
    var properties = new Properties();
    var patience = Long.toString(settings.timeout().toMillis());
    properties.put("mail.smtp.connectiontimeout", patience);
    properties.put("mail.smtp.timeout", patience);
    properties.put("mail.smtp.writetimeout", patience);
    properties.put("mail.smtp.auth", Boolean.toString(settings.user() != null));
    switch (settings.security()) {
      case NONE -> properties.put("mail.smtp.starttls.enable", "false");
      case STARTTLS -> {
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
      }
      case TLS -> {
        properties.put("mail.smtp.ssl.enable", "true");
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
      }
    }
    return properties;
  }

  @Override
  public void send(Letter letter, String mail, Locale language) throws NotTaken {
    try {
      server.send(writing.mail(letter, mail, language));
    } catch (MailException | MessagingException e) {
      throw new NotTaken(e);
    }
  }
}
