package org.suzhi.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.suzhi.SuzhiTest;
import org.suzhi.notice.NewNotice;
import org.suzhi.notice.NewNotice.Argument;
import org.suzhi.notice.Notice.MailState;
import org.suzhi.notice.Recipient;

/** Against a real SMTP server. */
@SuzhiTest
class MailingTest {

  @Autowired ApplicationContext program;
  @TempDir Path folder;

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private PostRoom room;

  @BeforeEach
  void open() {
    server.start();
    room = new PostRoom(program);
  }

  @AfterEach
  void close() {
    server.stop();
  }

  @Test
  void mailsEverybodyOfAPartyInTheirOwnLanguageOnce() throws Exception {
    room.person(Locale.CHINESE, "zhang@ent.example");
    room.person(Locale.ENGLISH, "smith@ent.example");
    room.send(notice(new Argument("新区\r\nBcc: x@y.example", "New District")));
    var mailing = room.mailing(PostRoom.server(port()));

    mailing.work();
    mailing.work();

    var mails = server.getReceivedMessages();
    assertThat(mails).hasSize(2);
    var chinese = to("zhang@ent.example", mails);
    assertThat(chinese.getSubject()).isEqualTo("欢迎使用，新区 Bcc: x@y.example");
    assertThat(chinese.getHeader("Bcc")).isNull();
    assertThat(text(chinese))
        .contains("账号已经开通")
        .contains("查看详情： https://ip.example/cases/42")
        .contains("请勿回复");
    var english = to("smith@ent.example", mails);
    assertThat(english.getSubject()).isEqualTo("Welcome, New District");
    assertThat(text(english)).contains("Your account is open.").contains("do not reply");
    assertThat(english.getHeader("Message-ID")[0]).matches("<notice-[0-9]+@ip.example>");
    assertThat(english.getFrom()[0]).hasToString("noreply@ip.example");
  }

  @Test
  void triesAgainWithGrowingPausesAndShowsWhatFailed() throws Exception {
    var person = room.person(Locale.CHINESE, "wang@ent.example");
    room.send(notice(Argument.of("王")));
    var copy = room.copies.page(person.person(), false, 0, 10).getFirst().id();
    int nobody = freePort();
    var cut = room.mailing(PostRoom.server(nobody));

    cut.work();
    var failed = failed(copy);
    assertThat(failed.attempts()).isEqualTo(1);
    assertThat(failed.to()).isEqualTo("w***@ent.example");
    assertThat(failed.error()).isNotBlank().doesNotContain("wang@");
    assertThat(failed.nextAt()).contains(room.clock.instant().plusSeconds(30));
    assertThat(state(person.person())).contains(MailState.TRYING_AGAIN);

    cut.work();
    assertThat(failed(copy).attempts()).isEqualTo(1);
    room.clock.advance(Duration.ofSeconds(30));
    cut.work();
    assertThat(failed(copy).nextAt()).contains(room.clock.instant().plusSeconds(60));

    room.clock.advance(Duration.ofSeconds(60));
    room.mailing(PostRoom.server(port())).work();
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(state(person.person())).contains(MailState.SENT);
  }

  @Test
  void givesUpAfterTenAttemptsUntilSomebodyAsksAgain() throws Exception {
    var person = room.person(Locale.CHINESE, "li@ent.example");
    room.send(notice(Argument.of("李")));
    var copy = room.copies.page(person.person(), false, 0, 10).getFirst().id();
    var cut = room.mailing(PostRoom.server(freePort()));
    for (int i = 0; i < Mailing.MOST_ATTEMPTS; i++) {
      cut.work();
      room.clock.advance(Duration.ofHours(7));
    }
    assertThat(state(person.person())).contains(MailState.GIVEN_UP);
    assertThat(failed(copy).nextAt()).isEmpty();

    assertThat(room.mails.revive(copy, room.clock.instant())).isTrue();
    assertThat(room.mails.revive(copy, room.clock.instant())).isFalse();
    room.mailing(PostRoom.server(port())).work();
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void sendsEachOnceThoughManyNodesWork() throws Exception {
    for (int i = 0; i < 30; i++) {
      room.person(Locale.CHINESE, "p" + i + "@ent.example");
    }
    room.send(notice(Argument.of("大家")));

    try (var nodes = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        nodes.submit(() -> room.mailing(PostRoom.server(port())).work());
      }
    }

    assertThat(server.getReceivedMessages()).hasSize(30);
  }

  @Test
  void mailsNobodyWhoNoLongerWantsIt() {
    var person = room.person(Locale.CHINESE, "gone@ent.example");
    room.send(notice(Argument.of("某")));
    room.people.clear();

    room.mailing(PostRoom.server(port())).work();

    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(state(person.person())).isEmpty();
  }

  @Test
  void writesFilesWhereThereIsNoServer() throws Exception {
    var post = new FolderPost(room.writing(PostRoom.server(25), room.clock), folder);

    post.send(
        new Letter(77, 1, "notice.welcome", List.of(Argument.of("陈")), Optional.empty()),
        "chen@ent.example",
        Locale.CHINESE);

    var file = Files.readString(folder.resolve("notice-77.eml"));
    assertThat(file).contains("To: chen@ent.example").contains("Auto-Submitted: auto-generated");
  }

  @Test
  void masksAddresses() {
    assertThat(Mailing.masked("zhang@x.example")).isEqualTo("z***@x.example");
    assertThat(Mailing.masked("nonsense")).isEqualTo("***");
    assertThat(Mailing.pause(1)).isEqualTo(Duration.ofSeconds(30));
    assertThat(Mailing.pause(40)).isEqualTo(Duration.ofHours(6));
  }

  private static NewNotice notice(Argument name) {
    return new NewNotice(
        UUID.randomUUID().toString(),
        Recipient.party(1),
        "notice.welcome",
        List.of(name),
        Optional.of("/cases/42"));
  }

  private static MimeMessage to(String address, MimeMessage[] mails) throws Exception {
    for (var mail : mails) {
      if (mail.getAllRecipients()[0].toString().equals(address)) {
        return mail;
      }
    }
    throw new AssertionError("no mail to " + address);
  }

  private static String text(MimeMessage mail) throws Exception {
    return mail.getContent().toString();
  }

  private org.suzhi.notice.FailedMail failed(long copy) {
    return room.mails.failed().stream().filter(mail -> mail.id() == copy).findFirst().orElseThrow();
  }

  private Optional<MailState> state(long person) {
    return room.copies.page(person, false, 0, 10).getFirst().mail();
  }

  private int port() {
    return server.getSmtp().getPort();
  }

  private static int freePort() throws Exception {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
