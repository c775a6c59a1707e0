package org.suzhi.notice;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves; docs/configuration.md lists every key.
 *
 * @param host the SMTP server; absent means that mails are written as files
 * @param security {@code none}, {@code starttls} (insisted on) or {@code tls}
 * @param user name to sign in to the server; absent means without
 * @param from the sender's address
 * @param folder where files go without a server; absent means {@code mail} in the data directory
 * @param site address of this site, for links in mails
 * @param timeout how long to wait for the server
 */
@ConfigurationProperties("suzhi.mail")
public record NoticeSettings(
    @Nullable String host,
    @DefaultValue("587") int port,
    @DefaultValue("starttls") Security security,
    @Nullable String user,
    @Nullable String password,
    @DefaultValue("noreply@localhost") String from,
    @Nullable Path folder,
    @DefaultValue("http://localhost:8080") String site,
    @DefaultValue("10s") Duration timeout) {

  /** How the way to the server is protected. */
  public enum Security {
    NONE,
    STARTTLS,
    TLS
  }

  /** Says nothing of the password. */
  @Override
  public String toString() {
    return "NoticeSettings[host=" + host + ", port=" + port + ", from=" + from + "]";
  }
}
