package org.suzhi.notice.internal;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes mails as files, for where there is no server. */
final class FolderPost implements Post {

  private final Writing writing;
  private final Path folder;

  FolderPost(Writing writing, Path folder) {
    this.writing = writing;
    this.folder = folder;
  }

  @Override
  public void send(Letter letter, String mail, Locale language) throws NotTaken {
    try {
      Files.createDirectories(folder);
      var file = folder.resolve("notice-" + letter.id() + ".eml");
      try (var out = Files.newOutputStream(file)) {
        writing.mail(letter, mail, language).writeTo(out);
      }
    } catch (IOException | MessagingException e) {
      throw new NotTaken(e);
    }
  }
}
