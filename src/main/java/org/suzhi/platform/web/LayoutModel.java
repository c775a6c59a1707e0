package org.suzhi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import org.suzhi.platform.AccountEntry;
import org.suzhi.platform.MenuEntry;
import org.suzhi.platform.RegionEntry;
import org.suzhi.platform.Regions;
import org.suzhi.platform.VisitorName;

/** What the layout shows around every page. */
@ControllerAdvice
class LayoutModel {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final List<MenuEntry> menu;
  private final List<AccountEntry> own;
  private final Regions regions;
  private final Assets assets;
  private final ZoneId zone;

  LayoutModel(
      List<MenuEntry> menu, List<AccountEntry> own, Regions regions, Assets assets, Clock clock) {
    this.assets = assets;
    this.zone = clock.getZone();
    this.menu = menu.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
    this.own = own.stream().sorted(Comparator.comparingInt(AccountEntry::order)).toList();
    this.regions = regions;
  }

  /**
   * The menu, the region and the same address in either language.
   *
   * @param region name of the region in the page's language
   * @param visitor whoever is signed in
   * @param own their own menu
   * @param signIn where to sign in and come back from
   */
  record Layout(
      Assets assets,
      List<MenuEntry> menu,
      RegionEntry home,
      String region,
      Optional<VisitorName> visitor,
      OwnMenu own,
      String signIn,
      String path,
      boolean english,
      String inChinese,
      String inEnglish,
      ZoneId zone) {

    /** The day as it is where this installation works. */
    public String day(Instant moment) {
      return DAY.format(moment.atZone(zone));
    }

    /** The day and the minute as they are where this installation works. */
    public String time(Instant moment) {
      return MINUTE.format(moment.atZone(zone));
    }

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
    var visitor = VisitorName.of(request);
    return new Layout(
        assets,
        menu,
        home,
        home.name().in(locale),
        visitor,
        new OwnMenu(own, visitor),
        signIn(path, query),
        path,
        locale.getLanguage().equals("en"),
        inLanguage(path, query, "zh"),
        inLanguage(path, query, "en"),
        zone);
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
