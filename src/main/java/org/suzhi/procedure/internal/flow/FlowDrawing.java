package org.suzhi.procedure.internal.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.suzhi.procedure.Flow;
import org.suzhi.procedure.Flow.Action;
import org.suzhi.procedure.Flow.Stage;
import org.suzhi.procedure.internal.reading.Words;

/**
 * Draws a flow as SVG: one column of stages, narrow enough for a telephone, and at its right a lane
 * for each stage that is jumped to. What an arrow means also stands in the box that it leaves, so
 * that the picture can be read aloud. No script and no style: a strict policy shows it whole.
 */
public final class FlowDrawing {

  private static final int WIDTH = 360;
  private static final int LEFT = 4;
  private static final int LANE = 11;
  private static final int GAP = 26;
  private static final int LINE = 18;
  private static final int PAD = 10;
  private static final String INK = "#1f2937";
  private static final String QUIET = "#6b7280";
  private static final String MARK = "#0b5cad";

  private final Flow flow;
  private final Set<String> on;
  private final Optional<String> marked;
  private final MessageSource messages;
  private final Locale locale;
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final List<String> lanes;
  private final StringBuilder svg = new StringBuilder();

  private record Box(Stage stage, int top, List<String> name, List<String> lines) {

    int height() {
      return 2 * PAD + LINE * (name.size() + lines.size());
    }

    int bottom() {
      return top + height();
    }
  }

  private FlowDrawing(
      Flow flow, Set<String> on, Optional<String> marked, MessageSource messages, Locale locale) {
    this.flow = flow;
    this.on = on;
    this.marked = marked;
    this.messages = messages;
    this.locale = locale;
    this.lanes = lanes();
    place();
  }

  /**
   * The drawing.
   *
   * @param on the switches that are on; without those of other services' actions
   * @param marked the stage where an application stands
   */
  public static String draw(
      Flow flow, Set<String> on, Optional<String> marked, MessageSource messages, Locale locale) {
    return new FlowDrawing(flow, on, marked, messages, locale).drawn();
  }

  private List<Stage> stages() {
    return flow.stages().values().stream()
        .filter(stage -> stage.code().equals(flow.start()) || isLedTo(stage))
        .toList();
  }

  private boolean isLedTo(Stage stage) {
    return flow.stages().values().stream()
        .flatMap(each -> actions(each).stream())
        .anyMatch(action -> action.to().equals(stage.code()));
  }

  private List<Action> actions(Stage stage) {
    return stage.actions().values().stream()
        .filter(action -> action.condition().holds(on))
        .toList();
  }

  /** The stages that are reached otherwise than from the one drawn above them. */
  private List<String> lanes() {
    var lanes = new LinkedHashSet<String>();
    var stages = stages();
    for (int i = 0; i < stages.size(); i++) {
      for (var action : actions(stages.get(i))) {
        boolean isNext = i + 1 < stages.size() && stages.get(i + 1).code().equals(action.to());
        if (!isNext && !action.to().equals(stages.get(i).code())) {
          lanes.add(action.to());
        }
      }
    }
    return List.copyOf(lanes);
  }

  private int boxWidth() {
    return WIDTH - LEFT - LANE * (lanes.size() + 1) - 6;
  }

  private void place() {
    int top = LEFT;
    for (var stage : stages()) {
      var lines = new ArrayList<String>();
      actions(stage).forEach(action -> lines.addAll(wrapped(line(action), 12)));
      var box = new Box(stage, top, wrapped(title(stage), 15), lines);
      boxes.put(stage.code(), box);
      top = box.bottom() + GAP;
    }
  }

  private String title(Stage stage) {
    var name = stage.name().in(locale);
    return isMarked(stage) ? say("procedure.flow.here", name) : name;
  }

  private String line(Action action) {
    var roles = action.by().stream().map(role -> say("procedure.capacity." + Words.written(role)));
    var to = flow.stages().get(action.to());
    return say(
        "procedure.flow.action",
        String.join(say("procedure.flow.or"), roles.toList()),
        action.label().in(locale),
        to == null ? "" : to.name().in(locale));
  }

  private boolean isMarked(Stage stage) {
    return marked.filter(stage.code()::equals).isPresent();
  }

  private String drawn() {
    int height = boxes.values().stream().mapToInt(Box::bottom).max().orElse(0) + LEFT;
    svg.append(
        ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                + " role=\"img\" lang=\"%s\" font-family=\"sans-serif\" fill=\"none\">\n")
            .formatted(
                WIDTH, height, WIDTH, height, locale.getLanguage().equals("en") ? "en" : "zh"));
    svg.append("<title>%s</title>\n".formatted(escaped(flow.name().in(locale))));
    svg.append("<desc>%s</desc>\n".formatted(escaped(flow.purpose().in(locale))));
    boxes.values().forEach(this::drawBox);
    drawArrows();
    return svg.append("</svg>\n").toString();
  }

  private void drawBox(Box box) {
    boolean isHere = isMarked(box.stage());
    boolean isEnd = box.stage().end().isPresent();
    svg.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%d\"/>\n"
            .formatted(
                LEFT,
                box.top(),
                boxWidth(),
                box.height(),
                isEnd ? 16 : 4,
                isHere ? "#e7f0fa" : "#ffffff",
                isHere ? MARK : QUIET,
                isHere ? 3 : 1));
    int y = box.top() + PAD + LINE - 4;
    for (var line : box.name()) {
      drawText(line, y, 15, isHere ? MARK : INK, true);
      y += LINE;
    }
    for (var line : box.lines()) {
      drawText(line, y, 12, QUIET, false);
      y += LINE;
    }
  }

  private void drawText(String text, int y, int size, String colour, boolean isBold) {
    svg.append(
        "<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s fill=\"%s\">%s</text>\n"
            .formatted(
                LEFT + PAD, y, size, isBold ? " font-weight=\"600\"" : "", colour, escaped(text)));
  }

  private void drawArrows() {
    var all = List.copyOf(boxes.values());
    for (int i = 0; i < all.size(); i++) {
      for (var to : targets(all.get(i))) {
        if (i + 1 < all.size() && all.get(i + 1).stage().code().equals(to)) {
          drawDown(all.get(i), all.get(i + 1));
        }
      }
    }
    lanes.forEach(this::drawLane);
  }

  private Set<String> targets(Box box) {
    var targets = new LinkedHashSet<String>();
    actions(box.stage()).forEach(action -> targets.add(action.to()));
    return targets;
  }

  private void drawDown(Box from, Box to) {
    int x = LEFT + boxWidth() / 2;
    path("M%d %dV%d".formatted(x, from.bottom(), to.top() - 6));
    head("M%d %dl-5 -7h10z".formatted(x, to.top() - 1));
  }

  /** All jumps to one stage share a lane, which ends in an arrow into it. */
  private void drawLane(String target) {
    var to = boxes.get(target);
    if (to == null) {
      return;
    }
    int edge = LEFT + boxWidth();
    int x = edge + LANE * (lanes.indexOf(target) + 1) + 4;
    int into = to.top() + PAD + 6;
    for (var from : boxes.values()) {
      if (targets(from).contains(target) && jumps(from, to)) {
        int out = from.bottom() - PAD - 3 * lanes.indexOf(target);
        path("M%d %dH%dV%dH%d".formatted(edge, Math.max(out, from.top() + PAD), x, into, edge + 7));
      }
    }
    head("M%d %dl7 -5v10z".formatted(edge + 1, into));
  }

  private boolean jumps(Box from, Box to) {
    var codes = List.copyOf(boxes.keySet());
    return codes.indexOf(to.stage().code()) != codes.indexOf(from.stage().code()) + 1
        && !from.equals(to);
  }

  private void path(String way) {
    svg.append("<path d=\"%s\" stroke=\"%s\"/>\n".formatted(way, QUIET));
  }

  private void head(String way) {
    svg.append("<path d=\"%s\" fill=\"%s\"/>\n".formatted(way, QUIET));
  }

  private List<String> wrapped(String text, int size) {
    return Wrapping.wrap(text, size, boxWidth() - 2 * PAD);
  }

  private String say(String key, Object... args) {
    return messages.getMessage(key, args, locale);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
