package org.suzhi;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What must hold of a page in a browser. */
public final class PageCheck {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** What comes later repeats the markup of what stands first, and axe takes minutes over it. */
  private static final String LATER_ROWS = "tbody tr:nth-child(n+12)";

  private static final String LATER_PARTS = "article > :nth-child(n+60)";

  private PageCheck() {}

  /** What makes the page wider than its window. */
  public static List<String> tooWide(Page page, int width) {
    if (Integer.valueOf(width)
            .compareTo((Integer) page.evaluate("document.documentElement.scrollWidth"))
        >= 0) {
      return List.of();
    }
    @SuppressWarnings("unchecked")
    var widest =
        (List<String>)
            page.evaluate(
                """
                [...document.querySelectorAll('body *')]
                  .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.table-scroll'))
                  .slice(0, 3).map(e => e.outerHTML.slice(0, 120))
                """);
    return widest.isEmpty() ? List.of("?") : widest;
  }

  /** What axe finds by the rules of WCAG 2.2 AA. */
  public static List<String> findings(Page page) {
    return new AxeBuilder(page)
        .withTags(RULES).exclude(LATER_ROWS).exclude(LATER_PARTS).analyze().getViolations().stream()
            .map(PageCheck::told)
            .toList();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + " "
        + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
  }
}
