package org.suzhi.notice.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.suzhi.notice.Notice;
import org.suzhi.notice.NoticeSettings;
import org.suzhi.platform.Regions;

/** Writes letters as mails, in the receiver's language. */
@Component
class Writing {

  private final MessageSource texts;
  private final Regions regions;
  private final NoticeSettings settings;
  private final Clock clock;

  Writing(MessageSource texts, Regions regions, NoticeSettings settings, Clock clock) {
    this.texts = texts;
    this.regions = regions;
    this.settings = settings;
    this.clock = clock;
  }

  /** A mail that keeps its own number when it is handed over. */
  private static final class Numbered extends MimeMessage {

    private final String number;

    Numbered(String number) {
      super(Session.getInstance(new Properties()));
      this.number = number;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", number);
    }
  }

  MimeMessage mail(Letter letter, String to, Locale language) throws MessagingException {
    var sender = new InternetAddress(settings.from());
    var mail = new Numbered("<notice-" + letter.id() + "@" + domain(settings.from()) + ">");
    mail.setFrom(sender);
    mail.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to, true));
    mail.setSubject(oneLine(text(letter, ".title", language)), StandardCharsets.UTF_8.name());
    mail.setText(body(letter, language), StandardCharsets.UTF_8.name());
    mail.setHeader("Content-Language", language.getLanguage());
    // no holiday answers to what nobody wrote
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setSentDate(Date.from(clock.instant()));
    mail.saveChanges();
    return mail;
  }

  private String body(Letter letter, Locale language) {
    var region = regions.home().name().in(language);
    var more =
        letter
            .path()
            .map(
                path ->
                    texts.getMessage("notice.mail.more", new Object[0], language)
                        + " "
                        + settings.site().replaceAll("/+$", "")
                        + path
                        + "\n\n")
            .orElse("");
    return text(letter, ".body", language)
        + "\n\n"
        + more
        + "-- \n"
        + texts.getMessage("notice.mail.footer", new Object[] {region}, language)
        + "\n";
  }

  private String text(Letter letter, String part, Locale language) {
    return texts.getMessage(letter.words() + part, Notice.told(letter.args(), language), language);
  }

  private static String oneLine(String subject) {
    return subject.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static String domain(String address) {
    return address.substring(address.indexOf('@') + 1);
  }
}
