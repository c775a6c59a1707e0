package org.suzhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.suzhi.SuzhiTest;
import org.suzhi.register.Holder;
import org.suzhi.register.Register;
import org.suzhi.register.RightKinds;
import org.suzhi.register.Work;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a grant leaves in the register of rights. */
@SuzhiTest
class RegisterEntryTest {

  private static final String ANSWERS =
      """
      {"holder": {"kind": "organisation", "name": "示例数据有限公司", "number": "91990100MA0000000D"},
       "region": "320100", "name": "设备运行状态数据集", "industry": ["manufacturing"],
       "class": "industry", "grade": "general", "scenario": "设备故障预警和维护排期。",
       "records": "120000", "created-on": "2025-12-31",
       "processing": "对采集数据脱敏、清洗、标注后按日汇总。",
       "sources": [{"kind": "own", "contains-personal": "no-personal"}], "disputed": "no",
       "deposit": "%s", "declarations": {"state-secrets": "true"}}
      """;

  private static final JsonMapper JSON = JsonMapper.shared();

  @Autowired Services services;
  @Autowired RightKinds kinds;
  @Autowired Register register;
  @Autowired Applications applications;

  private static final String WORK =
      """
      {"title": "江畔", "kind": "art", "nature": "original", "excluded": "none", "ai": "not",
       "finished-on": "2026-01-18", "finished-at": "示例市", "published": "no",
       "description": "以江岸晨景为题材，用块面和留白处理光影，历时两个月独立完成。",
       "authors": [{"name": "张三", "signature": "三石"}],
       "owners": [{"owner": {"kind": "person", "name": "张三", "number": "980100199001010010"}}],
       "region": "320100", "basis": "own", "rights": "all", "registered-before": "no",
       "disputed": "no", "by": "self", "declarations": {"state-secrets": "true"}}
      """;

  @Autowired Drafts drafts;
  @Autowired Papers papers;

  private final Caller citizen = People.citizen();

  @Test
  void everyOptionOfTheFormsIsACodeOfTheRegister() {
    for (var asked :
        List.of(
            List.of("data-ip-registration", "class", "data-class"),
            List.of("data-ip-registration", "grade", "data-grade"),
            List.of("work-registration", "kind", "work-type"))) {
      var field =
          services
              .find(asked.getFirst())
              .orElseThrow()
              .form()
              .fields()
              .filter(one -> one.code().equals(asked.get(1)))
              .findFirst()
              .orElseThrow();
      var options = ((Form.Type.Choice) field.type()).options().keySet();
      assertThat(options)
          .as(asked.toString())
          .hasSizeGreaterThan(1)
          .allMatch(code -> kinds.code(asked.getLast(), code).isPresent());
    }
  }

  @Test
  void aFilingWithoutADepositOfTheApplicantIsRefused(@TempDir Path folder) throws IOException {
    var draft = drafts.begin(citizen.actor(), services.find("data-ip-registration").orElseThrow());
    hand(draft, "receipt", pdf(folder));
    hand(draft, "source-proof", pdf(folder));
    var filed = filed(draft, "data-ip-registration", ANSWERS.formatted("NOBODYS"));
    assertThat(filed).isInstanceOf(Filed.Ineligible.class);
    assertThat(((Filed.Ineligible) filed).grounds())
        .extracting(Filed.Ground::code)
        .containsExactly("not-deposited");
  }

  @Test
  void theGrantOfAWorkRegistrationIsARightWithItsHolder(@TempDir Path folder) throws IOException {
    var draft = drafts.begin(citizen.actor(), services.find("work-registration").orElseThrow());
    var text = Files.writeString(folder.resolve("sample.txt"), "江畔的早晨，第一稿。" + UUID.randomUUID());
    hand(draft, "sample", text);
    hand(draft, "identity", pdf(folder));
    hand(draft, "undertaking", pdf(folder));
    var filed = filed(draft, "work-registration", WORK);
    assertThat(filed).isInstanceOf(Filed.Received.class);
    var received = ((Filed.Received) filed).application();
    var accepted = done(received, "accept");
    var granted = done(accepted, "grant");
    assertThat(granted.end()).map(Application.End::outcome).contains(Flow.Outcome.GRANTED);

    var right = register.enteredBy(granted.number().number()).orElseThrow();
    assertThat(right.title()).isEqualTo("江畔");
    assertThat(right.holders()).extracting(Holder::name).containsExactly("张三");
    assertThat(right.particulars())
        .isInstanceOfSatisfying(
            Work.class,
            work -> {
              assertThat(work.type()).isEqualTo("art");
              assertThat(work.authors()).containsExactly("三石");
            });
    assertThat(applications.steps(citizen.scope(), granted))
        .extracting(step -> step.detail().get("register-number"))
        .contains(right.number());
  }

  @Test
  void aPaperThatWasNeverHandedInIsMissed(@TempDir Path folder) throws IOException {
    var draft = drafts.begin(citizen.actor(), services.find("data-ip-registration").orElseThrow());
    hand(draft, "receipt", pdf(folder));
    var invented =
        ANSWERS
            .formatted("NOBODYS")
            .replaceFirst(
                "\\{",
                "{\"source-proof\": [{\"name\": \"x.pdf\", \"digest\": \"%s\", \"size\": 9}], "
                    .formatted("ab".repeat(32)));
    var filed = filed(draft, "data-ip-registration", invented);
    assertThat(filed).isInstanceOf(Filed.Faulty.class);
    assertThat(((Filed.Faulty) filed).problems())
        .extracting(FieldProblem::path)
        .containsExactly("source-proof");
  }

  private void hand(Draft draft, String field, Path file) {
    var name = file.getFileName().toString();
    assertThat(
            papers.add(
                citizen.actor(),
                drafts.find(citizen.actor(), draft.id()).orElseThrow(),
                field,
                name,
                file))
        .isInstanceOf(Papers.Handed.Kept.class);
  }

  /** Files the answers with the papers that the draft holds. */
  private Filed filed(Draft draft, String service, String answers) {
    var all = (ObjectNode) JSON.readTree(answers);
    for (var paper : papers.of(draft)) {
      all.withArray(paper.field())
          .addObject()
          .put("name", paper.name())
          .put("digest", paper.digest())
          .put("size", paper.size());
    }
    var filing = People.filing(citizen, service, all.toString(), UUID.randomUUID().toString());
    return applications.file(with(filing, draft.id()));
  }

  private Application done(Application application, String action) {
    var officer = People.officer(application.office().orElseThrow());
    var acted =
        applications.act(officer, application.number(), Act.of(application.version(), action));
    assertThat(acted).isInstanceOf(Acted.Done.class);
    return ((Acted.Done) acted).application();
  }

  private static Filing with(Filing filing, UUID draft) {
    return new Filing(
        filing.service(),
        filing.version(),
        filing.answers(),
        filing.applicant(),
        filing.by(),
        filing.byName(),
        filing.window(),
        filing.body(),
        filing.key(),
        Optional.of(draft));
  }

  private static Path pdf(Path folder) throws IOException {
    var file = folder.resolve("paper.pdf");
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(file.toFile());
    }
    return file;
  }
}
