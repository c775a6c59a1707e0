package org.suzhi.statistics.web.sdmx;

import java.util.List;
import java.util.Optional;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** The forms of a message, chosen by what the caller accepts: JSON unless XML is asked for. */
enum MessageFormat {
  STRUCTURE_JSON("application/vnd.sdmx.structure+json;version=2.1.0"),
  STRUCTURE_XML("application/vnd.sdmx.structure+xml;version=2.1"),
  DATA_JSON("application/vnd.sdmx.data+json;version=2.1.0"),
  DATA_XML("application/vnd.sdmx.genericdata+xml;version=2.1");

  private final MediaType type;

  MessageFormat(String type) {
    this.type = MediaType.parseMediaType(type);
  }

  MediaType type() {
    return type;
  }

  boolean isXml() {
    return this == STRUCTURE_XML || this == DATA_XML;
  }

  static MessageFormat ofStructure(Optional<String> accept, Optional<String> format)
      throws HttpMediaTypeNotAcceptableException {
    return choose(accept, format, STRUCTURE_JSON, STRUCTURE_XML);
  }

  static MessageFormat ofData(Optional<String> accept, Optional<String> format)
      throws HttpMediaTypeNotAcceptableException {
    return choose(accept, format, DATA_JSON, DATA_XML);
  }

  private static MessageFormat choose(
      Optional<String> accept, Optional<String> format, MessageFormat json, MessageFormat xml)
      throws HttpMediaTypeNotAcceptableException {
    if (format.isPresent()) {
      return format.get().equals("xml") ? xml : json;
    }
    var supported = List.of(json.type, xml.type);
    if (accept.isEmpty()) {
      return json;
    }
    var accepted = parse(accept.get(), supported);
    for (var one : accepted) {
      if (json.answers(one, MediaType.APPLICATION_JSON)) {
        return json;
      }
      if (xml.answers(one, MediaType.APPLICATION_XML)) {
        return xml;
      }
    }
    throw new HttpMediaTypeNotAcceptableException(supported);
  }

  private static List<MediaType> parse(String accept, List<MediaType> supported)
      throws HttpMediaTypeNotAcceptableException {
    try {
      var accepted = new java.util.ArrayList<>(MediaType.parseMediaTypes(accept));
      MimeTypeUtils.sortBySpecificity(accepted);
      accepted.sort(java.util.Comparator.comparingDouble(MediaType::getQualityValue).reversed());
      return accepted;
    } catch (InvalidMediaTypeException e) {
      throw new HttpMediaTypeNotAcceptableException(supported);
    }
  }

  /** A version that the caller insists on must be one of ours, as far as it is written. */
  private boolean answers(MediaType accepted, MediaType plain) {
    if (!accepted.includes(type) && !accepted.includes(plain)) {
      return false;
    }
    var version = accepted.getParameter("version");
    var own = type.getParameter("version");
    return version == null
        || own == null
        || version.equals(own)
        || (version + ".0").equals(own)
        || version.equals("2.0.0") && !isXml();
  }
}
