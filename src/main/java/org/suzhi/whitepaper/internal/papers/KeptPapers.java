package org.suzhi.whitepaper.internal.papers;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.suzhi.statistics.Observation;
import org.suzhi.statistics.ObservationQuery;
import org.suzhi.statistics.Release;
import org.suzhi.statistics.Releases;
import org.suzhi.statistics.Statistics;
import org.suzhi.whitepaper.Edition;
import org.suzhi.whitepaper.Paper;
import org.suzhi.whitepaper.PaperFormat;
import org.suzhi.whitepaper.PaperPage;
import org.suzhi.whitepaper.internal.article.Imprint;
import org.suzhi.whitepaper.internal.article.PaperBinding;
import org.suzhi.whitepaper.internal.article.Typesetting;
import org.suzhi.whitepaper.internal.article.Typesetting.SetPaper;
import org.suzhi.whitepaper.internal.template.PaperTemplate;
import org.suzhi.whitepaper.internal.template.TemplateReading;

/** The papers of the pack, set with the figures of a state of the data when somebody asks. */
@Component
public class KeptPapers {

  private static final ObservationQuery EVERYTHING =
      new ObservationQuery(Set.of(), Set.of(), Set.of(), Set.of());

  private final TemplateTable table;
  private final Statistics statistics;
  private final Releases releases;
  private final Typesetting typesetting;
  private final PaperBinding files;
  private final Map<String, PaperTemplate> templates = new ConcurrentHashMap<>();
  private final Map<String, SetPaper> set = new Few<>(12);
  private final Map<String, PaperPage> pages = new Few<>(12);
  private final Map<String, byte[]> made = new Few<>(16);

  KeptPapers(
      TemplateTable table,
      Statistics statistics,
      Releases releases,
      Typesetting typesetting,
      PaperBinding files) {
    this.table = table;
    this.statistics = statistics;
    this.releases = releases;
    this.typesetting = typesetting;
    this.files = files;
  }

  /** Keeps what was used last. */
  private static final class Few<V> extends LinkedHashMap<String, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    Few(int most) {
      super(most, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > most;
    }
  }

  /** The papers of the pack. */
  public List<Paper> all() {
    return table.current().entrySet().stream()
        .map(one -> paper(one.getKey(), one.getValue()))
        .toList();
  }

  private Paper paper(String code, String digest) {
    var template = template(code, digest);
    return new Paper(
        code,
        template.title(),
        template.publisher(),
        template.region(),
        template.year(),
        template.sample(),
        digest);
  }

  private PaperTemplate template(String code, String digest) {
    return templates.computeIfAbsent(
        digest, key -> TemplateReading.read(code, Path.of("papers", code), table.files(key)));
  }

  /** The paper with the figures of this moment. */
  public Edition live(Paper paper) {
    var version = statistics.version();
    return new Edition(
        paper.code(),
        Optional.empty(),
        version,
        version,
        paper.template(),
        false,
        Optional.empty());
  }

  /** The paper with the figures of a release. */
  public Optional<Edition> of(Paper paper, String release) {
    return releases.find(release).map(found -> of(paper, found));
  }

  Edition of(Paper paper, Release release) {
    return new Edition(
        paper.code(),
        Optional.empty(),
        release.name(),
        release.digest(),
        paper.template(),
        true,
        Optional.empty());
  }

  /** The paper set in one language. */
  public SetPaper set(Edition edition, Locale locale) {
    return once(set, key(edition, locale), () -> setNow(edition, locale));
  }

  private SetPaper setNow(Edition edition, Locale locale) {
    var template = template(edition.paper(), edition.template());
    var release = edition.frozen() ? releases.find(edition.release()) : Optional.<Release>empty();
    var made =
        release
            .map(found -> found.createdAt().toInstant())
            .orElseGet(
                () ->
                    LocalDate.of(template.year(), 12, 31).atStartOfDay(ZoneOffset.UTC).toInstant());
    var imprint = new Imprint(edition.release(), edition.digest(), made);
    return typesetting.set(template, observations(release), imprint, locale);
  }

  private List<Observation> observations(Optional<Release> release) {
    return release
        .map(found -> releases.observations(found, EVERYTHING))
        .orElseGet(() -> statistics.observations(EVERYTHING));
  }

  /** The text for a page. */
  public PaperPage page(Edition edition, Locale locale) {
    return once(pages, key(edition, locale), () -> set(edition, locale).page());
  }

  /** A file of the paper. */
  public byte[] file(Edition edition, Locale locale, PaperFormat format) {
    return once(
        made, key(edition, locale) + format, () -> files.write(set(edition, locale), format));
  }

  /** Two who ask at once for the same are served by one piece of work each; the first is kept. */
  private static <V> V once(Map<String, V> kept, String key, Supplier<V> make) {
    synchronized (kept) {
      var known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    var value = make.get();
    synchronized (kept) {
      kept.put(key, value);
    }
    return value;
  }

  private static String key(Edition edition, Locale locale) {
    return edition.template() + " " + edition.release() + " " + locale.getLanguage() + " ";
  }
}
