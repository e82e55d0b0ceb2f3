package dev.deckhand.model;

import java.net.URI;

/** The wire protocol a provider speaks. */
public enum ProviderKind {
  /**
   * {@code POST {base}/chat/completions}, as OpenAI, Azure, vLLM, Ollama and many others have it.
   */
  OPENAI_COMPATIBLE("https://api.openai.com/v1"),
  /** {@code POST {base}/messages}, Anthropic's Messages API. */
  ANTHROPIC("https://api.anthropic.com/v1");

  private final URI vendorAddress;

  ProviderKind(String vendorAddress) {
    this.vendorAddress = URI.create(vendorAddress);
  }

  /** The address of the vendor that defined the protocol; used when none is configured. */
  public URI vendorAddress() {
    return vendorAddress;
  }
}
