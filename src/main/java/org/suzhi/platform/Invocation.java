package org.suzhi.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.suzhi.platform.CommandLine.UsageProblem;

/**
 * The command line taken apart: the command, the settings that every command shares, and the rest.
 *
 * @param command the first word, or {@code serve} where there is none
 * @param settings arguments for the framework, such as {@code --suzhi.data=DIR}
 * @param rest what the command itself has to understand
 */
record Invocation(String command, List<String> settings, List<String> rest) {

  static final String SERVE = "serve";

  static Invocation parse(String... words) {
    var command = SERVE;
    var named = false;
    var settings = new ArrayList<String>();
    var rest = new ArrayList<String>();
    for (int i = 0; i < words.length; i++) {
      var word = words[i];
      if (word.equals("--data")) {
        settings.add("--suzhi.data=" + Path.of(valueOf(words, i++)).toAbsolutePath().normalize());
      } else if (word.equals("--port")) {
        settings.add("--server.port=" + valueOf(words, i++));
      } else if (word.equals("--demo")) {
        settings.add("--suzhi.demo-accounts=true");
        settings.add("--server.address=127.0.0.1");
      } else if (word.startsWith("--") && word.indexOf('.') > 0 && word.indexOf('=') > 0) {
        settings.add(word);
      } else if (!named && !word.startsWith("-")) {
        command = word;
        named = true;
      } else {
        rest.add(word);
      }
    }
    return new Invocation(command, List.copyOf(settings), List.copyOf(rest));
  }

  /** The rest in the terms of {@code owner}; a word that it doesn't know is refused. */
  CommandLine lineFor(Command owner) {
    var arguments = new ArrayList<String>();
    var options = new HashMap<String, String>();
    var flags = new HashSet<String>();
    var words = rest.toArray(String[]::new);
    for (int i = 0; i < words.length; i++) {
      var name = words[i].startsWith("--") ? words[i].substring(2) : "";
      if (owner.options().contains(name)) {
        options.put(name, valueOf(words, i++));
      } else if (owner.flags().contains(name) || name.equals("json")) {
        flags.add(name);
      } else if (words[i].startsWith("-") && words[i].length() > 1) {
        throw new UsageProblem(command + " has no option " + words[i]);
      } else {
        arguments.add(words[i]);
      }
    }
    var json = flags.remove("json");
    return new CommandLine(arguments, options, Set.copyOf(flags), json, System.out);
  }

  private static String valueOf(String[] words, int option) {
    if (option + 1 >= words.length) {
      throw new UsageProblem(words[option] + " wants a value");
    }
    return words[option + 1];
  }
}
