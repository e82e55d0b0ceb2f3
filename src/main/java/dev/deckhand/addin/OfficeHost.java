package dev.deckhand.addin;

import java.util.List;

/** An application the add-in runs in, as manifests name it. */
enum OfficeHost {
  EXCEL("Workbook", "workbook", true, List.of(Menu.CELL, Menu.TEXT)),
  POWERPOINT("Presentation", "presentation", false, List.of(Menu.TEXT));

  private final String xmlName;
  private final String scope;
  private final boolean functions;
  private final List<Menu> menus;

  OfficeHost(String xmlName, String scope, boolean functions, List<Menu> menus) {
    this.xmlName = xmlName;
    this.scope = scope;
    this.functions = functions;
    this.menus = menus;
  }

  /** A context menu. */
  enum Menu {
    CELL("ContextMenuCell", "cell"),
    TEXT("ContextMenuText", "text");

    private final String xmlName;
    private final String entryPoint;

    Menu(String xmlName, String entryPoint) {
      this.xmlName = xmlName;
      this.entryPoint = entryPoint;
    }

    public String xmlName() {
      return xmlName;
    }

    public String entryPoint() {
      return entryPoint;
    }
  }

  public String xmlName() {
    return xmlName;
  }

  public String scope() {
    return scope;
  }

  /** Whether it has custom functions. */
  public boolean functions() {
    return functions;
  }

  public List<Menu> menus() {
    return menus;
  }
}
