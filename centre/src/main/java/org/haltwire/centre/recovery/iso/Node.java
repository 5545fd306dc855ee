package org.haltwire.centre.recovery.iso;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.haltwire.core.event.Money;

/// An element of a message: with a text, or with others inside.
///
/// @param currency of an amount; empty elsewhere
record Node(String name, String currency, String text, List<Node> children) {

  /// Stands for an element that there is not; never written.
  static final Node NONE = new Node("", "", "", List.of());

  Node {
    children = children.stream().filter(child -> !child.name().isEmpty()).toList();
  }

  static Node of(String name, Node... children) {
    return new Node(name, "", "", Arrays.asList(children));
  }

  static Node of(String name, List<Node> children) {
    return new Node(name, "", "", children);
  }

  /// No element where the text is empty.
  static Node leaf(String name, String text) {
    return text.isEmpty() ? NONE : new Node(name, "", text, List.of());
  }

  static Node amount(String name, Money money) {
    return new Node(name, money.currency(), money.decimal(), List.of());
  }

  /// The same with others after its own.
  Node with(List<Node> more) {
    return new Node(name, currency, text, Stream.concat(children.stream(), more.stream()).toList());
  }

  List<Node> all(String child) {
    return children.stream().filter(one -> one.name().equals(child)).toList();
  }

  /// The first one at a path such as `Assgnmt/Id`.
  Optional<Node> find(String path) {
    int slash = path.indexOf('/');
    String first = slash < 0 ? path : path.substring(0, slash);
    for (Node child : children) {
      if (child.name().equals(first)) {
        return slash < 0 ? Optional.of(child) : child.find(path.substring(slash + 1));
      }
    }
    return Optional.empty();
  }
}
