package org.suzhi.register.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suzhi.register.RegisterProblem;
import org.suzhi.register.RegisterProblem.Reason;
import org.suzhi.register.RightCode;
import org.suzhi.register.RightKind;
import org.suzhi.register.RightKinds;
import org.suzhi.register.RightRule;

/** The pack's lists and rules, read once and again when the pack is loaded. */
@Component
public class Codes implements RightKinds {

  private final CodeTable table;
  private volatile @Nullable Snapshot snapshot;

  private record Snapshot(Map<RightKind, RightRule> rules, List<RightCode> codes) {}

  Codes(CodeTable table) {
    this.table = table;
  }

  void forget() {
    snapshot = null;
  }

  @Override
  public Optional<RightRule> rule(RightKind kind) {
    return Optional.ofNullable(known().rules.get(kind));
  }

  @Override
  public List<RightCode> list(String name) {
    return known().codes.stream().filter(code -> code.list().equals(name)).toList();
  }

  @Override
  public Optional<RightCode> code(String list, String code) {
    return list(list).stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** The entry of a list, or a problem that names what is allowed. */
  public RightCode require(String list, String code) {
    return code(list, code)
        .orElseThrow(
            () ->
                new RegisterProblem(
                    Reason.UNKNOWN_CODE,
                    code
                        + " of "
                        + list
                        + "; there are "
                        + list(list).stream()
                            .map(RightCode::code)
                            .collect(Collectors.joining(", "))));
  }

  private Snapshot known() {
    var present = snapshot;
    if (present == null) {
      present =
          new Snapshot(
              table.rules().stream()
                  .collect(Collectors.toMap(RightRule::kind, Function.identity())),
              table.codes());
      snapshot = present;
    }
    return present;
  }
}
