package org.suzhi.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.suzhi.kernel.CreditCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FormCheckTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final LocalDate TODAY = LocalDate.parse("2026-03-05");
  private static final String DIGEST = "ab".repeat(32);
  private static final String HOLDER = CreditCode.complete("91110000MA01ABCD0").code();

  private static final String DATA =
      """
      {"holder": {"kind": "organisation", "name": "某数据公司", "number": "%s"},
       "region": "990100", "name": "设备运行数据", "industry": ["manufacturing", "other"],
       "class": "industry", "grade": "general", "scenario": "设备故障预警", "deposit": "D-1",
       "records": 120000, "created-on": "2025-12-31", "processing": "脱敏、清洗、标注后按日汇总",
       "cost": "1,200,000.00",
       "sources": [{"kind": "own", "contains-personal": "no-personal"},
                   {"kind": "licensed", "licensor": "某公司", "contains-personal": "anonymised"}],
       "disputed": "no",
       "receipt": [{"name": "receipt.pdf", "digest": "%s", "size": 1200}],
       "source-proof": [{"name": "proof.PDF", "digest": "%s", "size": 500}],
       "declarations": {"state-secrets": true}}
      """
          .formatted(HOLDER, DIGEST, DIGEST);

  private static final String INQUIRY =
      """
      {"subject": "other", "question": "怎样申请登记？", "region": "990100", "answer-by": "online",
       "declarations": {"state-secrets": "true"}}
      """;

  private final Services services = ServicesTest.packs();

  @Test
  void takesRightAnswersFromAProgramAndFromAPage() {
    assertThat(problems("data-ip-registration", DATA)).isEmpty();
    // A page sends every answer as a text.
    assertThat(
            problems(
                "data-ip-registration",
                DATA.replace("120000,", "\"120000\",").replace("true", "\"true\"")))
        .isEmpty();
    assertThat(problems("consultation", INQUIRY)).isEmpty();
  }

  @Test
  void namesEveryFieldThatIsMissing() {
    assertThat(problems("data-ip-registration", "{}"))
        .containsExactly(
            "holder required",
            "region required",
            "name required",
            "industry required",
            "class required",
            "grade required",
            "scenario required",
            "records required",
            "created-on required",
            "processing required",
            "sources required",
            "disputed required",
            "deposit required",
            "receipt required",
            "source-proof required",
            "declarations.state-secrets declare");
    assertThat(problems("data-ip-registration", "[]")).containsExactly(" no-answers");
  }

  @Test
  void namesWhatIsWrongWithEachType() {
    wrong("\"某数据公司\"", "\"\"", "holder.name required");
    wrong(
        HOLDER,
        HOLDER.substring(0, 17) + (HOLDER.endsWith("A") ? "B" : "A"),
        "holder.number credit-code");
    wrong("\"organisation\"", "\"person\"", "holder.number resident-number");
    wrong("\"organisation\"", "\"ghost\"", "holder.kind option");
    wrong("\"990100\"", "\"990199\"", "region region");
    wrong("\"990100\"", "\"Atlantis\"", "region region");
    wrong("\"设备运行数据\"", "\"" + "长".repeat(101) + "\"", "name length");
    wrong("\"设备运行数据\"", "\"a\\u0000b\"", "name characters");
    wrong("\"设备运行数据\"", "{\"a\": 1}", "name form");
    wrong("[\"manufacturing\", \"other\"]", "[\"alchemy\"]", "industry option");
    wrong("[\"manufacturing\", \"other\"]", "\"other\"", "industry form");
    wrong("120000", "0", "records range");
    wrong("120000", "1.5", "records decimals");
    wrong("120000", "\"many\"", "records number");
    wrong("120000", "1e-999999999", "records range");
    wrong("2025-12-31", "2026-03-06", "created-on up-to-today");
    wrong("2025-12-31", "2026-02-30", "created-on date");
    wrong("1,200,000.00", "1,20", "cost money");
    wrong("1,200,000.00", "-5", "cost range");
    wrong("receipt.pdf", "receipt.exe", "receipt[0] file-type");
    wrong("\"size\": 1200", "\"size\": 21000000", "receipt[0] file-size");
    wrong(DIGEST + "\", \"size\": 1200", "x\", \"size\": 1200", "receipt[0].digest digest");
    wrong("\"region\"", "\"regoin\": 1, \"region\"", "regoin unknown");
  }

  @Test
  void checksRepeatedGroupsAndTheirConditions() {
    wrong("\"licensor\": \"某公司\", ", "", "sources[1].licensor required");
    wrong("\"kind\": \"licensed\"", "\"kind\": \"public\"", "sources[1].licensor not-asked");
    wrong("\"kind\": \"own\"", "\"kind\": \"stolen\"", "sources[0].kind option");
    var many = "{\"kind\": \"own\", \"contains-personal\": \"no-personal\"},".repeat(20);
    wrong("\"sources\": [", "\"sources\": [" + many, "sources count");
    wrong("\"sources\": [", "\"sources\": [7, ", "sources[0] form");
  }

  @Test
  void asksOnlyWhatTheAnswersCallFor() {
    assertThat(problems("consultation", INQUIRY.replace("\"online\"", "\"telephone\"")))
        .containsExactly("telephone required");
    assertThat(
            problems(
                "consultation",
                INQUIRY.replace("\"region\"", "\"telephone\": \"12345678\", \"region\"")))
        .containsExactly("telephone not-asked");
    assertThat(problems("consultation", INQUIRY.replace("\"other\"", "\"patent\""))).isEmpty();
  }

  @Test
  void aPatentIsNamedByANumberWhoseCheckDigitFits() {
    var right = "{\"right\": {\"kind\": \"patent\", \"number\": \"%s\"}}";
    var with = INQUIRY.replace("\"other\"", "\"patent\", \"rights\": [" + right + "]");
    assertThat(problems("consultation", with.formatted("202310123456.7")))
        .containsExactly("rights[0].right.number application-number");
    assertThat(
            problems(
                "consultation",
                with.formatted("85100001.X")
                    .replace("patent\", \"number", "layout-design\", \"number")))
        .containsExactly("rights[0].right.kind option");
  }

  @Test
  void everyProblemHasItsSentenceInBothLanguages() {
    var service = ServicesTest.named("data-ip-registration");
    var problems =
        services.problems(service, JSON.readTree("{\"records\": 0, \"x\": 1}"), TODAY, r -> true);
    for (var problem : problems) {
      for (var locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        assertThat(Counted.messages().getMessage(problem.key(), problem.args().toArray(), locale))
            .isNotBlank()
            .doesNotContain("{");
      }
    }
  }

  @Test
  void survivesAnswersOfStrangers() {
    var random = new Random(7);
    var service = ServicesTest.named("data-ip-registration");
    for (int i = 0; i < 3_000; i++) {
      var answers = (ObjectNode) JSON.readTree(DATA);
      for (var name : List.copyOf(answers.propertyNames())) {
        if (random.nextInt(3) == 0) {
          answers.set(name, noise(random, 0));
        }
      }
      for (var problem : services.problems(service, answers, TODAY, region -> true)) {
        assertThat(problem.path()).hasSizeLessThan(200);
      }
    }
  }

  private static JsonNode noise(Random random, int depth) {
    var nodes = JSON.getNodeFactory();
    return switch (random.nextInt(depth > 3 ? 6 : 8)) {
      case 0 -> nodes.nullNode();
      case 1 -> nodes.booleanNode(random.nextBoolean());
      case 2 -> nodes.numberNode(random.nextDouble() * 1e300);
      case 3 -> nodes.numberNode(random.nextLong());
      case 4 -> nodes.stringNode("\0\ud800<script>'".repeat(random.nextInt(99)));
      case 5 -> nodes.stringNode("");
      case 6 -> nodes.arrayNode().add(noise(random, depth + 1)).add(noise(random, depth + 1));
      default -> nodes.objectNode().set("kind", noise(random, depth + 1));
    };
  }

  private void wrong(String what, String by, String said) {
    assertThat(DATA).contains(what);
    assertThat(problems("data-ip-registration", DATA.replace(what, by)))
        .as("%s instead of %s", by, what)
        .contains(said);
  }

  /** Paths and the last words of the keys. */
  private List<String> problems(String code, String answers) {
    var service = services.find(code).orElseThrow();
    return services
        .problems(service, JSON.readTree(answers), TODAY, region -> region.code().equals("990100"))
        .stream()
        .map(each -> each.path() + " " + each.key().replace("procedure.field.", ""))
        .toList();
  }
}
