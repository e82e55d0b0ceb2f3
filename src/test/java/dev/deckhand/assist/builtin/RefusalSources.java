package dev.deckhand.assist.builtin;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The refusals that stand in our sources, with a word of the test's own in every gap. */
final class RefusalSources extends TreeScanner<@Nullable Void, @Nullable Void> {
  static final String WORD = "Zebra";

  private static final Set<String> RECORDS = Set.of("Cannot", "Unable", "Nothing", "Unclear");
  private static final Set<String> CALLS = Set.of("not", "doubt");

  private final Set<String> found = new TreeSet<>();
  private final Map<String, ExpressionTree> constants = new HashMap<>();

  private RefusalSources() {}

  /** All of them in the sources below some folders. */
  static Set<String> below(Path... folders) throws IOException {
    Set<String> all = new TreeSet<>();
    for (Path folder : folders) {
      List<Path> files;
      try (Stream<Path> walked = Files.walk(folder)) {
        files = walked.filter(file -> file.toString().endsWith(".java")).toList();
      }
      for (Path file : files) {
        all.addAll(of(file));
      }
    }
    return all;
  }

  private static Set<String> of(Path file) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(null, files, null, null, null, files.getJavaFileObjects(file));
      RefusalSources sources = new RefusalSources();
      for (var unit : task.parse()) {
        unit.accept(new Constants(sources.constants), null);
        unit.accept(sources, null);
      }
      return sources.found;
    }
  }

  /** Collects what names of constants stand for. */
  private static final class Constants extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final Map<String, ExpressionTree> constants;

    Constants(Map<String, ExpressionTree> constants) {
      this.constants = constants;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
      if (variable.getInitializer() != null) {
        constants.put(variable.getName().toString(), variable.getInitializer());
      }
      return super.visitVariable(variable, nothing);
    }
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
    if (RECORDS.contains(last(made.getIdentifier()))) {
      take(made.getArguments());
    }
    return super.visitNewClass(made, nothing);
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
    String receiver =
        call.getMethodSelect() instanceof MemberSelectTree select
            ? last(select.getExpression())
            : "";
    String method = last(call.getMethodSelect());
    if (CALLS.contains(method) && !receiver.isEmpty()) {
      take(call.getArguments());
    }
    return super.visitMethodInvocation(call, nothing);
  }

  @Override
  public @Nullable Void visitMethod(com.sun.source.tree.MethodTree method, @Nullable Void nothing) {
    String type = String.valueOf(method.getReturnType());
    if (type.equals("Optional<String>") && String.valueOf(method.getBody()).contains("(\"")) {
      method.getBody().accept(new Problems(), null);
    }
    return super.visitMethod(method, nothing);
  }

  /** Sentences that a method may give back as a problem; a word alone is none. */
  private final class Problems extends TreeScanner<@Nullable Void, @Nullable Void> {
    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
      if (call.getMethodSelect().toString().equals("Optional.of")) {
        for (String text : texts(call.getArguments().getFirst())) {
          if (text.replace(WORD, "").replaceAll("[^\\p{L} ]", "").strip().contains(" ")) {
            found.add(text);
          }
        }
      }
      return super.visitMethodInvocation(call, nothing);
    }
  }

  private void take(List<? extends ExpressionTree> arguments) {
    for (ExpressionTree argument : arguments) {
      texts(argument).stream()
          .filter(text -> text.replace(WORD, "").strip().length() > 2)
          .forEach(found::add);
    }
  }

  private static String last(Tree name) {
    String text = name.toString();
    return text.substring(text.lastIndexOf('.') + 1);
  }

  /** What an expression may come to, unknown parts replaced by the test's word. */
  private List<String> texts(Tree expression) {
    return switch (expression) {
      case LiteralTree literal -> List.of(String.valueOf(literal.getValue()));
      case ParenthesizedTree inside -> texts(inside.getExpression());
      case BinaryTree sum when sum.getKind() == Tree.Kind.PLUS ->
          joined(texts(sum.getLeftOperand()), texts(sum.getRightOperand()));
      case ConditionalExpressionTree either -> {
        List<String> both = new ArrayList<>(texts(either.getTrueExpression()));
        both.addAll(texts(either.getFalseExpression()));
        yield both;
      }
      case IdentifierTree name
          when constants.get(name.getName().toString()) instanceof ExpressionTree value
              && value != expression ->
          texts(value);
      case MethodInvocationTree call -> called(call);
      default -> List.of(WORD);
    };
  }

  private List<String> called(MethodInvocationTree call) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)) {
      return List.of(WORD);
    }
    return switch (select.getIdentifier().toString()) {
      case "formatted" -> filled(texts(select.getExpression()));
      case "strip" -> texts(select.getExpression());
      // in all three languages already; in two, Spanish is looked up by the English one
      case "say" ->
          call.getArguments().size() > 2 ? List.of() : texts(call.getArguments().getFirst());
      case "format" ->
          filled(texts(call.getArguments().get(call.getArguments().size() > 2 ? 1 : 0)));
      default -> List.of(WORD);
    };
  }

  private static List<String> filled(List<String> templates) {
    return templates.stream()
        .map(template -> template.replaceAll("%[,.\\d]*[a-z]", WORD).replace("%%", "%"))
        .toList();
  }

  private static List<String> joined(List<String> left, List<String> right) {
    return left.stream().flatMap(l -> right.stream().map(r -> l + r)).toList();
  }
}
