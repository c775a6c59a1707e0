package org.suzhi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.suzhi.platform.Problem;

/**
 * Style sheets, scripts and pictures under addresses that hold the digest of their bytes, so that a
 * browser may keep them for ever. Compressed once, not for every reader.
 */
@Controller
class Assets {

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final ResourceLoader loader;
  private final List<String> folders;
  private final boolean keep;
  private final Map<String, Asset> known = new ConcurrentHashMap<>();

  Assets(
      ResourceLoader loader,
      @Value(
              "${spring.web.resources.static-locations:classpath:/static/,classpath:/META-INF/resources/}")
          List<String> folders,
      @Value("${spring.thymeleaf.cache:true}") boolean keep) {
    this.loader = loader;
    this.folders = folders;
    this.keep = keep;
  }

  /** Address of a file below {@code static} or in a web jar, such as {@code platform/suzhi.css}. */
  String at(String path) {
    var asset =
        find(path).orElseThrow(() -> new IllegalStateException("there is no static file " + path));
    return "/assets/" + asset.digest + "/" + path;
  }

  private record Asset(byte[] bytes, byte[] packed, String digest, MediaType type) {}

  @GetMapping("/assets/{digest}/{*path}")
  ResponseEntity<byte[]> asset(
      @PathVariable String digest, @PathVariable String path, HttpServletRequest request) {
    var asset =
        find(path.substring(1))
            .orElseThrow(() -> new Problem(HttpStatus.NOT_FOUND, "platform.not-found"));
    var packed =
        asset.packed.length < asset.bytes.length
            && Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_ENCODING))
                .filter(accepted -> accepted.contains("gzip"))
                .isPresent();
    var answer =
        ResponseEntity.ok()
            .contentType(asset.type)
            // during an upgrade another node's page may ask for bytes that this node does not have
            .cacheControl(digest.equals(asset.digest) ? FOR_EVER : CacheControl.noCache())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    return packed
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.packed)
        : answer.body(asset.bytes);
  }

  private Optional<Asset> find(String path) {
    if (path.contains("..") || path.endsWith("/") || path.isEmpty()) {
      return Optional.empty();
    }
    var kept = known.get(path);
    if (kept != null) {
      return Optional.of(kept);
    }
    var read =
        folders.stream()
            .map(folder -> loader.getResource(folder + path))
            .filter(Resource::isReadable)
            .findFirst()
            .map(file -> read(file, path));
    read.filter(_ -> keep).ifPresent(asset -> known.put(path, asset));
    return read;
  }

  private static Asset read(Resource file, String path) {
    try {
      var bytes = file.getContentAsByteArray();
      var sha = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Asset(
          bytes,
          packed(bytes),
          HexFormat.of().formatHex(sha, 0, 6),
          MediaTypeFactory.getMediaType(path).orElse(MediaType.APPLICATION_OCTET_STREAM));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(9);
          }
        }) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
