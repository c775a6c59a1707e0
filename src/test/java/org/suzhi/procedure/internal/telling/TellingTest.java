package org.suzhi.procedure.internal.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.suzhi.SuzhiTest;
import org.suzhi.house.Walker;
import org.suzhi.house.Walkers;
import org.suzhi.identity.Account;
import org.suzhi.kernel.RegionCode;
import org.suzhi.kernel.Role;
import org.suzhi.kernel.Scope;
import org.suzhi.notice.Notice;
import org.suzhi.notice.Notices;
import org.suzhi.party.Parties;
import org.suzhi.party.Party;
import org.suzhi.party.SampleParties;
import org.suzhi.platform.DataDirectory;
import org.suzhi.procedure.Act;
import org.suzhi.procedure.Acted;
import org.suzhi.procedure.Applicant;
import org.suzhi.procedure.Application;
import org.suzhi.procedure.Applications;
import org.suzhi.procedure.Caller;
import org.suzhi.procedure.Filed;
import org.suzhi.procedure.Filing;
import org.suzhi.procedure.internal.reading.Words;

@SuzhiTest
class TellingTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String INQUIRY =
      """
      {"subject": "other", "question": "How does one register a trade mark?", "region": "320100", "answer-by": "online",
       "declarations": {"state-secrets": "true"}}
      """;

  @LocalServerPort int port;
  @Autowired BeanFactory program;
  @Autowired Applications applications;
  @Autowired Notices notices;
  @Autowired Parties parties;
  @Autowired DataDirectory data;
  @Autowired MessageSource texts;

  private Walkers walkers;
  private Account applicant;
  private Walker browser;

  @BeforeEach
  void somebodyWhoReadsEnglish() {
    walkers = Walkers.of(program);
    applicant = walkers.person("Reader");
    browser = walkers.signedIn(applicant, Optional.empty());
    browser.ask(port, "GET", "/services");
  }

  @Test
  void applicantsAreToldOfASupplementByMessageAndMailInTheirLanguage() throws Exception {
    SampleParties.person(parties, applicant.actor(), "李雷");

    var asked = askedForMore(filed(Optional.empty()));

    awaited(() -> notices.unread(applicant.id()) == 1);
    var notice = messages(applicant).getFirst();
    var number = asked.number().number();
    assertThat(notice.title(texts, Locale.ENGLISH))
        .isEqualTo("Supplement needed: IP inquiry (" + number + ")");
    assertThat(notice.body(texts, Locale.ENGLISH)).contains("that day included");
    assertThat(notice.path()).contains("/applications/" + number);
    var mail = mailOf(notice);
    awaited(() -> Files.exists(mail) && text(mail).contains("Supplement needed"));
    assertThat(text(mail))
        .contains("To: x@example.org", "Content-Language: en", "/applications/" + number)
        .doesNotContain("Which right");
  }

  @Test
  void everyPageCountsWhatIsUnreadBesideTheName() throws Exception {
    askedForMore(filed(Optional.empty()));

    awaited(() -> notices.unread(applicant.id()) == 1);
    assertThat(browser.ask(port, "GET", "/services").body())
        .containsPattern("class=\"site-waiting\" href=\"/messages\"[^\\n]*>1</span>");
    assertThat(browser.ask(port, "GET", "/account").body())
        .contains("href=\"/messages\"", "href=\"/applications\"", "href=\"/parties\"")
        .contains("href=\"/deposits\"")
        .doesNotContain("href=\"/tasks\"");
    notices.readAll(applicant.id());
    assertThat(browser.ask(port, "GET", "/services").body()).doesNotContain("site-waiting");
  }

  @Test
  void everybodyWhoActsForTheApplicantIsToldAndWhoHasNoAddressGetsNoMail() throws Exception {
    SampleParties.person(parties, applicant.actor(), "韩梅梅");
    Party enterprise =
        SampleParties.organisation(parties, applicant.actor(), "某企业", new RegionCode("320100"));
    var forgotten = new org.suzhi.party.NewPerson("韩梅梅", "", "", "", "", true);
    parties.enterOwn(applicant.actor(), forgotten);

    askedForMore(filed(Optional.of(enterprise)));

    awaited(() -> notices.unread(applicant.id()) == 1);
    assertThat(messages(applicant).getFirst().mail()).isEmpty();
  }

  @Test
  void thereAreWordsForWhateverHappens() {
    for (var news : News.values()) {
      for (var end : news.hasDay() ? List.of("", "-by") : List.of("")) {
        var words = "procedure.notice." + Words.written(news) + end;
        assertThat(
                Stream.of(Locale.CHINESE, Locale.ENGLISH)
                    .flatMap(
                        language ->
                            Stream.of(".title", ".body")
                                .map(part -> texts.getMessage(words + part, null, language))))
            .hasSize(4)
            .allMatch(text -> text.contains("{0}"));
      }
    }
  }

  private Application filed(Optional<Party> party) {
    var actor = applicant.actor();
    var filing =
        new Filing(
            "consultation",
            Optional.empty(),
            INQUIRY,
            new Applicant(actor, party.map(one -> one.id().toString()), "Reader"),
            actor,
            "Reader",
            Optional.empty(),
            Optional.empty(),
            UUID.randomUUID().toString(),
            Optional.empty());
    return ((Filed.Received) applications.file(filing)).application();
  }

  private Application askedForMore(Application filed) {
    var held = new Scope.Held(Role.OFFICER, filed.office(), Optional.empty());
    var scope = new Scope(walkers.person("Officer").actor(), List.of(held));
    var act = Act.of(filed.version(), "ask-supplement").because(List.of(), "Which right is it?");
    var acted = applications.act(new Caller(scope, "Officer"), filed.number(), act);
    assertThat(acted).isInstanceOf(Acted.Done.class);
    return ((Acted.Done) acted).application();
  }

  private List<Notice> messages(Account account) {
    return notices.of(account.id(), false, 1).notices();
  }

  private Path mailOf(Notice notice) {
    return data.resolve("mail").resolve("notice-" + notice.id() + ".eml");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void awaited(BooleanSupplier done) throws InterruptedException {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean() && System.nanoTime() < until) {
      Thread.sleep(100);
    }
    assertThat(done.getAsBoolean()).isTrue();
  }
}
