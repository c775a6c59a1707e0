package org.suzhi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import org.suzhi.platform.MenuEntry;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;
import org.suzhi.platform.VisitorName;

/** What the layout shows around every page. */
@ControllerAdvice
class LayoutModel {

  private final List<MenuEntry> menu;
  private final Regions regions;
  private final Assets assets;

  LayoutModel(List<MenuEntry> menu, Regions regions, Assets assets) {
    this.assets = assets;
    this.menu = menu.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
    this.regions = regions;
  }

  /**
   * The menu, the region and the same address in either language.
   *
   * @param region name of the region in the page's language
   * @param visitor whoever is signed in
   * @param signIn where to sign in and come back from
   */
  record Layout(
      Assets assets,
      List<MenuEntry> menu,
      RegionEntry home,
      String region,
      Optional<VisitorName> visitor,
      String signIn,
      String path,
      boolean english,
      String inChinese,
      String inEnglish) {

    /** Whether the page shown lies under {@code entry}. */
    public boolean isCurrent(MenuEntry entry) {
      return path.equals(entry.path()) || path.startsWith(entry.path() + "/");
    }

    /** Address of a static file, such as {@code platform/suzhi.css}. */
    public String asset(String path) {
      return assets.at(path);
    }

    /** The language for the page's {@code lang}. */
    public String language() {
      return english ? "en" : "zh-CN";
    }
  }

  @ModelAttribute("layout")
  Layout layout(HttpServletRequest request, Locale locale) {
    return layout(request, request.getRequestURI(), locale);
  }

  Layout layout(HttpServletRequest request, String path, Locale locale) {
    var query = request.getQueryString();
    var home = regions.home();
    return new Layout(
        assets,
        menu,
        home,
        home.name().in(locale),
        VisitorName.of(request),
        signIn(path, query),
        path,
        locale.getLanguage().equals("en"),
        inLanguage(path, query, "zh"),
        inLanguage(path, query, "en"));
  }

  private static String signIn(String path, @Nullable String query) {
    if (path.startsWith("/sign-in") || path.equals("/")) {
      return "/sign-in";
    }
    var here = query == null ? path : path + "?" + query;
    return "/sign-in?to=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
  }

  private static String inLanguage(String path, @Nullable String query, String language) {
    return UriComponentsBuilder.fromPath(path)
        .query(query)
        .replaceQueryParam("lang", language)
        .build()
        .toUriString();
  }
}
