package org.suzhi.whitepaper.internal.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.suzhi.platform.Pack;
import org.suzhi.platform.PackPart;
import org.suzhi.platform.PackProblem;
import org.suzhi.platform.Regions;
import org.suzhi.statistics.Statistics;
import org.suzhi.whitepaper.internal.template.Place;
import org.suzhi.whitepaper.internal.template.TemplateCheck;
import org.suzhi.whitepaper.internal.template.TemplateReading;

/** Takes the papers out of the pack; a reference that leads nowhere stops the start. */
@Component
class PapersPack implements PackPart {

  private static final String FOLDER = "papers";

  private final TemplateTable templates;
  private final Statistics statistics;
  private final Regions regions;

  PapersPack(TemplateTable templates, Statistics statistics, Regions regions) {
    this.templates = templates;
    this.statistics = statistics;
    this.regions = regions;
  }

  @Override
  public int layer() {
    return 8;
  }

  @Override
  public void load(Pack pack) {
    var folders = folders(pack);
    if (folders.isEmpty()) {
      templates.replace(List.of());
      return;
    }
    var check = new TemplateCheck(statistics, regions);
    var papers = new LinkedHashMap<String, TemplateFiles>();
    folders.forEach(
        (code, folder) -> {
          var files = files(folder);
          var paper = TemplateReading.read(code, folder, files.texts());
          check.check(paper, new Place(folder.resolve(TemplateReading.HEAD), 1));
          papers.put(code, files);
        });
    templates.replace(List.copyOf(papers.entrySet()));
  }

  /** Folders by code; a later pack's paper stands for an earlier one's of the same code. */
  private static Map<String, Path> folders(Pack pack) {
    try {
      var folders = new TreeMap<String, Path>();
      for (var file : pack.below(FOLDER)) {
        if (file.getFileName().toString().equals(TemplateReading.HEAD)) {
          var folder = file.toAbsolutePath().getParent();
          if (folder != null) {
            folders.put(folder.getFileName().toString(), folder);
          }
        }
      }
      return folders;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TemplateFiles files(Path folder) {
    var texts = new TreeMap<String, String>();
    var measures = folder.resolveSibling(TemplateReading.MEASURES);
    if (Files.isRegularFile(measures)) {
      texts.put(TemplateReading.MEASURES, text(measures));
    }
    try (var files = Files.list(folder)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().matches("[a-z0-9-]+\\.(md|yaml)"))
          .sorted()
          .forEach(file -> texts.put(file.getFileName().toString(), text(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return TemplateFiles.of(texts);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new PackProblem(file, 1, "isn't UTF-8; save it in that encoding");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
