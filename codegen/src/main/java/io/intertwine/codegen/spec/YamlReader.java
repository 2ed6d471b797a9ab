package io.intertwine.codegen.spec;

import io.intertwine.codegen.spec.YamlValue.Entry;
import io.intertwine.codegen.spec.YamlValue.Mapping;
import io.intertwine.codegen.spec.YamlValue.Scalar;
import io.intertwine.codegen.spec.YamlValue.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds a {@link YamlValue} tree from YAML text, on the parser's events, so that every value has
 * its line and nothing is ever constructed by tag. Anchors, aliases, tags and a second document are
 * refused: a spec needs none of them, and aliases are how a small file becomes a huge tree.
 */
final class YamlReader {
  private static final int MAX_DEPTH = 16;

  private final String file;
  private final Iterator<Event> events;

  private YamlReader(String file, Iterator<Event> events) {
    this.file = file;
    this.events = events;
  }

  /** Reads one document; every fault is a {@link SpecException}. */
  static YamlValue read(String text, String file) {
    int bad = firstUnprintable(text);
    if (bad >= 0) {
      throw new SpecException(
          file,
          lineOf(text, bad),
          "",
          String.format(
              Locale.ROOT,
              "the character U+%04X is not text; a spec is plain UTF-8",
              (int) text.charAt(bad)));
    }
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setNestingDepthLimit(MAX_DEPTH);
    try {
      Iterator<Event> events = new Yaml(options).parse(new java.io.StringReader(text)).iterator();
      return new YamlReader(file, events).document();
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      String problem = e.getProblem() == null ? "it cannot be parsed" : e.getProblem();
      throw new SpecException(
          file,
          mark == null ? 0 : mark.getLine() + 1,
          "",
          "this is not YAML: "
              + Shorten.sentence(problem)
              + (mark == null ? "" : " (column " + (mark.getColumn() + 1) + ")"));
    } catch (YAMLException e) {
      throw new SpecException(
          file, 0, "", "this is not YAML: " + Shorten.sentence(String.valueOf(e.getMessage())));
    }
  }

  private YamlValue document() {
    events.next();
    Event event = events.next();
    if (event.is(Event.ID.StreamEnd)) {
      throw new SpecException(file, 1, "", "the file is empty; a spec begins with 'intertwine: 1'");
    }
    YamlValue value = value(events.next(), 0);
    events.next();
    Event end = events.next();
    if (!end.is(Event.ID.StreamEnd)) {
      throw new SpecException(
          file, line(end), "", "a second YAML document begins here; a spec is one document");
    }
    return value;
  }

  private YamlValue value(Event event, int depth) {
    int line = line(event);
    if (depth > MAX_DEPTH) {
      throw new SpecException(
          file,
          line,
          "",
          "this is nested more than " + MAX_DEPTH + " deep, and no spec needs that");
    }
    if (event instanceof AliasEvent) {
      throw new SpecException(
          file, line, "", "aliases (*name) are not allowed in a spec; write the value out");
    }
    if (event instanceof NodeEvent node && node.getAnchor() != null) {
      throw new SpecException(
          file, line, "", "anchors (&name) are not allowed in a spec; write the value out");
    }
    if (event instanceof ScalarEvent scalar) {
      refuseTag(scalar.getTag(), line);
      return new Scalar(
          scalar.getValue(), scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN, line);
    }
    if (event instanceof SequenceStartEvent sequence) {
      refuseTag(sequence.getTag(), line);
      List<YamlValue> items = new ArrayList<>();
      for (Event next = events.next(); !next.is(Event.ID.SequenceEnd); next = events.next()) {
        items.add(value(next, depth + 1));
      }
      return new Sequence(List.copyOf(items), line);
    }
    MappingStartEvent mapping = (MappingStartEvent) event;
    refuseTag(mapping.getTag(), line);
    return mapping(line, depth);
  }

  private Mapping mapping(int line, int depth) {
    List<Entry> entries = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Event next = events.next(); !next.is(Event.ID.MappingEnd); next = events.next()) {
      YamlValue key = value(next, depth + 1);
      if (!(key instanceof Scalar name)) {
        throw new SpecException(
            file, key.line(), "", "a field's name must be a word, not " + key.describe());
      }
      Integer before = seen.putIfAbsent(name.text(), key.line());
      if (before != null) {
        throw new SpecException(
            file,
            key.line(),
            Shorten.text(name.text()),
            "this field is already given on line " + before + "; write it once");
      }
      entries.add(new Entry(name.text(), key.line(), value(events.next(), depth + 1)));
    }
    return new Mapping(List.copyOf(entries), line);
  }

  private void refuseTag(String tag, int line) {
    if (tag != null && !tag.equals("!")) {
      throw new SpecException(
          file,
          line,
          "",
          "tags (" + Shorten.text(tag) + ") are not allowed in a spec; leave it out");
    }
  }

  private static int line(Event event) {
    return event.getStartMark().getLine() + 1;
  }

  private static int firstUnprintable(String text) {
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      if (!StreamReader.isPrintable(point) && !(i == 0 && point == 0xFEFF)) {
        return i;
      }
      i += Character.charCount(point);
    }
    return -1;
  }

  private static int lineOf(String text, int position) {
    return 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
  }
}
