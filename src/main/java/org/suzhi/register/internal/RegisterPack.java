package org.suzhi.register.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.suzhi.kernel.Text;
import org.suzhi.platform.Pack;
import org.suzhi.platform.PackPart;
import org.suzhi.platform.PackTable;
import org.suzhi.platform.PackTable.Row;
import org.suzhi.register.RightCode;
import org.suzhi.register.RightKind;
import org.suzhi.register.RightRule;

/** Takes the rules of numbers and terms, and the lists of codes, out of the pack. */
@Component
class RegisterPack implements PackPart {

  private final CodeTable table;
  private final Codes codes;

  RegisterPack(CodeTable table, Codes codes) {
    this.table = table;
    this.codes = codes;
  }

  @Override
  public int layer() {
    return 4;
  }

  @Override
  public void load(Pack pack) {
    table.store(
        last(pack, "register/kinds.csv", RegisterPack::rule, RightRule::kind),
        last(
            pack,
            "register/codes.csv",
            RegisterPack::code,
            code -> code.list() + " " + code.code()));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            codes.forget();
          }
        });
  }

  /**
   * The rows of every folder of the pack; those of a later folder take the place of earlier ones.
   */
  private static <T> List<T> last(
      Pack pack, String file, Function<Row, T> read, Function<T, Object> key) {
    var found = new LinkedHashMap<Object, T>();
    pack.files(file).stream()
        .flatMap(path -> PackTable.rows(path).stream())
        .map(read)
        .forEach(one -> found.put(key.apply(one), one));
    return List.copyOf(found.values());
  }

  private static RightRule rule(Row row) {
    var kind =
        RightKind.of(row.text("kind"))
            .orElseThrow(() -> row.problem("no kind of right: " + row.text("kind")));
    return row.value(
        "pattern",
        pattern ->
            new RightRule(
                kind,
                NumberPattern.parse(pattern).written(),
                row.optional("months").map(months -> row.value("months", Integer::valueOf)),
                row.text("status").equals("sample"),
                row.text("basis")));
  }

  private static RightCode code(Row row) {
    return new RightCode(
        row.text("list"),
        row.text("code"),
        row.value("name_zh", zh -> new Text(zh, row.text("name_en"))),
        row.optional("mark").orElse(""),
        row.optional("counted").orElse(""),
        row.text("status").equals("sample"));
  }
}
