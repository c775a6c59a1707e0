package org.suzhi.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.suzhi.organisation.Bodies;
import org.suzhi.organisation.Body;
import org.suzhi.organisation.BodyKind;
import org.suzhi.organisation.BodyQuery;
import org.suzhi.platform.FigureCard;
import org.suzhi.platform.MenuEntry;
import org.suzhi.statistics.Highlights;

/** The front page: one box, four doors, the region's figures, the network. */
@Controller
class HomePage {

  private final List<MenuEntry> menu;
  private final Highlights highlights;
  private final Bodies bodies;

  HomePage(List<MenuEntry> menu, Highlights highlights, Bodies bodies) {
    this.menu = menu;
    this.highlights = highlights;
    this.bodies = bodies;
  }

  /**
   * A way in.
   *
   * @param key message keys {@code KEY.name}, {@code KEY.what} and, until it opens, {@code
   *     KEY.soon}
   */
  record Door(String key, String path, boolean open) {}

  /** How many bodies of a kind there are. */
  record Kind(String name, String path, long bodies) {}

  @GetMapping("/")
  String home(Model model, Locale locale) {
    model.addAttribute("doors", doors());
    model.addAttribute("figures", leading(locale));
    model.addAttribute("kinds", kinds(locale));
    return "desk/home";
  }

  private List<Door> doors() {
    return List.of(
        door("desk.door.services.", "/services"),
        new Door("desk.door.search.", "/search", true),
        door("desk.door.statistics.", "/statistics"),
        door("desk.door.protection.", "/protection"));
  }

  /** A door is open as soon as a module has plugged in its menu entry. */
  private Door door(String key, String path) {
    return new Door(key, path, menu.stream().anyMatch(entry -> entry.path().equals(path)));
  }

  private List<FigureCard> leading(Locale locale) {
    return highlights.all(locale).stream()
        .map(Highlights.Highlight::card)
        .filter(FigureCard::lead)
        .toList();
  }

  private List<Kind> kinds(Locale locale) {
    return bodies.list(BodyQuery.ALL).stream()
        .map(Body::kind)
        .filter(kind -> kind.part() == BodyKind.Part.NETWORK)
        .collect(Collectors.groupingBy(kind -> kind, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(
            entry ->
                new Kind(
                    entry.getKey().name().in(locale),
                    "/network?kind=" + entry.getKey().code(),
                    entry.getValue()))
        .toList();
  }
}
