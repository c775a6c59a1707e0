import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An inquiry from a new enterprise to the downloaded answer, by API; PASS or FAIL for each promise. */
public class Service {

  private static final String OFFICE = "nanjing-ip-office";
  private static final String INQUIRY =
      """
      {"subject": "other", "question": "怎样办理数据知识产权登记？", "region": "320100", "answer-by": "online",
       "declarations": {"state-secrets": "true"}}
      """;

  private final URI base;
  private final String log;
  private boolean failed;

  private Service(URI base, String log) {
    this.base = base;
    this.log = log;
  }

  public static void main(String[] args) throws Exception {
    var service = new Service(URI.create(args[0]), Files.readString(Path.of(args[1])));
    service.run();
    System.exit(service.failed ? 1 : 0);
  }

  private interface Check {
    void run() throws Exception;
  }

  private void promise(String words, Check check) {
    try {
      check.run();
      System.out.println("PASS " + words);
    } catch (Exception | AssertionError e) {
      failed = true;
      System.out.println("FAIL " + words + ": " + e.getMessage());
    }
  }

  /** A browser, or a program with a token. */
  private final class Visitor {

    private final HttpClient http =
        HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    private String token = "";

    HttpResponse<String> get(String path) throws Exception {
      return send(request(path).GET());
    }

    Document page(String path) throws Exception {
      var answer = get(path);
      require(answer.statusCode() == 200, path + " answers " + answer.statusCode());
      return Jsoup.parse(answer.body(), base.resolve(path).toString());
    }

    HttpResponse<String> form(String path, Map<String, String> fields) throws Exception {
      var body =
          fields.entrySet().stream()
              .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
              .collect(Collectors.joining("&"));
      return send(
          request(path)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Sec-Fetch-Site", "same-origin")
              .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> json(String method, String path, String body) throws Exception {
      return send(
          request(path)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", UUID.randomUUID().toString())
              .method(method, BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
      var request = HttpRequest.newBuilder(base.resolve(path)).header("Accept-Language", "en");
      return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
      return http.send(request.build(), BodyHandlers.ofString());
    }

    /** Makes a token by the account page, and gives a program that has it. */
    Visitor program() throws Exception {
      var made = form("/account/tokens", Map.of("name", "acceptance", "party", "", "last", LocalDate.now().plusDays(2).toString()));
      var program = new Visitor();
      program.token = Jsoup.parse(made.body()).select("#token").text().strip();
      require(program.token.startsWith("suzhi_"), "no token: " + made.statusCode());
      return program;
    }
  }

  private Visitor demo(String role) throws Exception {
    var line = Pattern.compile("(demo\\." + role + "\\S*)\\s+(\\S+)").matcher(log);
    require(line.find(), "no demonstration account of " + role);
    var visitor = new Visitor();
    var answer = visitor.form("/sign-in", Map.of("name", line.group(1), "password", line.group(2), "to", "/account"));
    if (answer.uri().getPath().endsWith("/password")) {
      throw new AssertionError(role + " has to change the password first");
    }
    require(answer.statusCode() == 200, "sign-in answers " + answer.statusCode());
    return visitor;
  }

  private void run() {
    var anyone = new Visitor();
    promise("the catalogue holds 83 services, each with a guide in both languages", () -> catalogue(anyone));
    promise("a wrong password is refused without telling whether there is an account", () -> refused());
    promise("an inquiry of a new enterprise is supplemented, answered, downloaded, and followed by number and code", () -> inquiry(anyone));
    promise("what is wrong in a filing is named field by field, in the caller's language", () -> faulty());
  }

  private void catalogue(Visitor anyone) throws Exception {
    var services = JsonMapper.shared().readTree(anyone.get("/api/v1/services").body());
    require(services.size() == 83, services.size() + " services");
    for (JsonNode service : services) {
      for (var language : new String[] {"zh", "en"}) {
        var page = anyone.page("/services/" + service.get("code").asString() + "?lang=" + language);
        require(page.select("h1").size() == 1 && page.select("svg").size() > 0, service.get("code") + " has no guide");
      }
    }
  }

  private void refused() throws Exception {
    var visitor = new Visitor();
    var known = Pattern.compile("demo\\.officer\\S*").matcher(log);
    require(known.find(), "no officer");
    var one = visitor.form("/sign-in", Map.of("name", known.group(), "password", "wrong-Wrong-1", "to", ""));
    var other = visitor.form("/sign-in", Map.of("name", "nobody.0000", "password", "wrong-Wrong-1", "to", ""));
    require(one.statusCode() == other.statusCode(), one.statusCode() + " and " + other.statusCode());
    var told = Jsoup.parse(one.body()).select("[role=alert]").text();
    require(!told.isBlank() && told.equals(Jsoup.parse(other.body()).select("[role=alert]").text()), "they are told apart");
  }

  private Visitor enterprise() throws Exception {
    var browser = new Visitor();
    var made =
        browser.form(
            "/registration",
            Map.of("name", "Li Lei", "wish", "lilei", "password", "Qinhuai-" + UUID.randomUUID(), "consent", "true"));
    require(made.statusCode() == 200 && made.uri().getPath().startsWith("/account"), "registration answers " + made.statusCode());
    return browser;
  }

  private void inquiry(Visitor anyone) throws Exception {
    var browser = enterprise();
    var program = browser.program();
    var officer = officer();
    var filed = answer(program.json("POST", "/api/v1/applications", "{\"service\": \"consultation\", \"answers\": " + INQUIRY + "}"), 201);
    var number = filed.get("application").get("number").asString();
    var stranger = demo("person").program();
    require(stranger.get("/api/v1/applications/" + number).statusCode() == 404, "a stranger sees it");
    act(officer, number, "accept");
    act(officer, number, "ask-supplement");
    act(program, number, "supplement");
    var done = act(officer, number, "answer");
    require(done.get("application").get("outcome").asString().equals("ANSWERED"), done.toString());
    var receipt = browser.page("/applications/" + number + "/receipt");
    var code = receipt.select("dd.code").get(1).text();
    var progress = anyone.page("/progress?number=" + number + "&code=" + code);
    require(progress.text().contains(number), "no progress");
    require(!anyone.get("/progress?number=" + number + "&code=AAAAAAAA").body().contains("Li Lei"), "a wrong code shows it");
    var papers = browser.page("/applications/" + number).select("a[href*=/papers/]");
    require(papers.size() >= 2, papers.size() + " papers to download");
    for (var paper : papers) {
      var got = browser.get(paper.attr("href"));
      require(got.statusCode() == 200 && got.body().length() > 1_000, paper.attr("href") + " answers " + got.statusCode());
    }
    var messages = browser.page("/messages");
    require(messages.text().contains(number), "no message names the case");
  }

  /** The demonstration officer, made one of the office that the inquiry goes to. */
  private Visitor officer() throws Exception {
    var administrator = demo("administrator");
    var accounts = administrator.page("/administration/accounts?words=demo.officer");
    var link = accounts.select("a[href~=/administration/accounts/[0-9]+]").stream().filter(a -> a.closest("tr, li").text().contains("demo.officer")).findFirst();
    require(link.isPresent(), "the administrator does not find the officer");
    var granted = administrator.form(link.get().attr("href") + "/roles", Map.of("role", "officer", "body", OFFICE, "to", ""));
    require(granted.statusCode() == 200, "the role is not given: " + granted.statusCode());
    return demo("officer").program();
  }

  private JsonNode act(Visitor who, String number, String action) throws Exception {
    var version = JsonMapper.shared().readTree(who.get("/api/v1/applications/" + number).body()).get("version").asInt();
    var act = "{\"version\": %d, \"action\": \"%s\", \"words\": \"请见说明。\"}".formatted(version, action);
    return answer(who.json("POST", "/api/v1/applications/" + number + "/acts", act), 200);
  }

  private void faulty() throws Exception {
    var program = demo("person").program();
    var answer = answer(program.json("POST", "/api/v1/applications", "{\"service\": \"consultation\", \"answers\": {\"subject\": \"nonsense\"}}"), 422);
    var fields = answer.get("problems").findValuesAsString("field");
    require(fields.contains("subject") && fields.contains("question") && fields.contains("region"), fields.toString());
    require(answer.toString().matches("(?s)\\P{IsHan}*"), "not in English: " + answer);
  }

  private static JsonNode answer(HttpResponse<String> answer, int status) {
    require(answer.statusCode() == status, answer.statusCode() + " " + answer.body());
    return JsonMapper.shared().readTree(answer.body());
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
