package dev.deckhand.testing.entra;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Entra ID with two directories: says where its keys are, and signs tokens. */
public final class EntraStub implements AutoCloseable {
  public static final String TENANT = "5f0c0a5e-0000-4000-8000-00000000000a";
  public static final String PARTNER = "5f0c0a5e-0000-4000-8000-00000000000b";
  public static final String STRANGER = "5f0c0a5e-0000-4000-8000-00000000000c";
  public static final String CLIENT = "c11e0000-0000-4000-8000-000000000001";
  public static final String ADA = "ada00000-0000-4000-8000-000000000001";
  public static final String BEN = "be000000-0000-4000-8000-000000000002";

  private final HttpServer server;
  private volatile KeyPair keys = newKeys();
  private volatile int generation = 1;
  private volatile boolean reachable = true;

  EntraStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  public URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** Whether it answers anything but failures. */
  public void reachable(boolean answers) {
    reachable = answers;
  }

  /** Signs with a new key from now on; the old one is gone. */
  public void rotate() {
    keys = newKeys();
    generation++;
  }

  /** The key tokens are checked with, as bytes everybody can have. */
  public byte[] publicKey() {
    return keys.getPublic().getEncoded();
  }

  public static PrivateKey anotherKey() {
    return newKeys().getPrivate();
  }

  /** A good token of a person of the first directory, with these roles. */
  public Forge token(String person, String name, String... roles) {
    long now = Instant.now().getEpochSecond();
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("typ", "JWT");
    header.put("alg", "RS256");
    header.put("kid", kid());
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("aud", CLIENT);
    claims.put("iss", issuer(TENANT));
    claims.put("iat", now - 60);
    claims.put("nbf", now - 60);
    claims.put("exp", now + 3600);
    claims.put("azp", CLIENT);
    claims.put("name", name);
    claims.put("oid", person);
    claims.put("scp", "access_as_user");
    claims.put("sub", "pairwise-" + person);
    claims.put("tid", TENANT);
    claims.put("ver", "2.0");
    if (roles.length > 0) {
      claims.put("roles", List.of(roles));
    }
    return new Forge(keys.getPrivate(), header, claims);
  }

  public String issuer(String tenant) {
    return address() + "/" + tenant + "/v2.0";
  }

  private String kid() {
    return "key-" + generation;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] body =
        (path.endsWith("/.well-known/openid-configuration") ? configuration() : keySet())
            .getBytes(UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(reachable ? 200 : 503, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String configuration() {
    return """
        {"issuer": "%1$s/{tenantid}/v2.0", "jwks_uri": "%1$s/%2$s/keys",
         "authorization_endpoint": "%1$s/%2$s/authorize", "token_endpoint": "%1$s/%2$s/token"}
        """
        .formatted(address(), TENANT);
  }

  private String keySet() {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    return """
        {"keys": [{"kty": "RSA", "use": "sig", "kid": "%s", "n": "%s", "e": "%s"}]}
        """
        .formatted(kid(), number(key.getModulus()), number(key.getPublicExponent()));
  }

  private static String number(BigInteger value) {
    byte[] bytes = value.toByteArray();
    byte[] unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
