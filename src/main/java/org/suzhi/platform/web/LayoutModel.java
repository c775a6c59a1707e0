package org.suzhi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import org.suzhi.platform.MenuEntry;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;

/** What the layout shows around every page. */
@ControllerAdvice
class LayoutModel {

  private final List<MenuEntry> menu;
  private final Regions regions;

  LayoutModel(List<MenuEntry> menu, Regions regions) {
    this.menu = menu.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
    this.regions = regions;
  }

  /** The menu, the region and the same address in the other language. */
  record Layout(
      List<MenuEntry> menu, RegionEntry home, String path, String language, String otherLanguage) {

    /** Whether the page shown lies under {@code entry}. */
    public boolean isCurrent(MenuEntry entry) {
      return path.equals(entry.path()) || path.startsWith(entry.path() + "/");
    }
  }

  @ModelAttribute("layout")
  Layout layout(HttpServletRequest request, Locale locale) {
    var english = locale.getLanguage().equals("en");
    var other =
        UriComponentsBuilder.fromPath(request.getRequestURI())
            .query(request.getQueryString())
            .replaceQueryParam("lang", english ? "zh" : "en")
            .build()
            .toUriString();
    return new Layout(menu, regions.home(), request.getRequestURI(), english ? "en" : "zh", other);
  }
}
