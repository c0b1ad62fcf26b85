namespace PolicyTraining.Web.Tests.Faults;

/// <summary>What no browser would send, and somebody else might.</summary>
internal static class FuzzWords
{
    /// <summary>As they are typed or bound; the number of characters is bounded, so that thousands stay quick.</summary>
    public static IReadOnlyList<string> Values { get; } =
    [
        "", " ", "0", "-1", "1", "2147483648", "-9223372036854775809", "NaN", "Infinity", "1e999", "0x1F", "1,5", "true", "on", "null",
        "undefined", "[]", "{}", "0001-01-01", "9999-12-31", "10000-01-01", "2026-02-30", "2026-13-45", "9999-12-31T23:59:59.9999999Z",
        "12/31/9999", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "not-a-guid",
        "../../../../etc/passwd", "..\\..\\web.config", "%2e%2e%2f", "file:///etc/passwd", "//evil.example", "https://evil.example/",
        "javascript:alert(1)", "<script>alert(1)</script>", "\"'><img src=x>", "' OR 1=1 --", "\" UNION SELECT 1", "%", "_", "\\", "*", "(((((((((((((((((((", ")", "?", "&", "=",
        "=1+1", "@SUM(A1)", "a\r\nBcc: victim@example.com", "line\u2028end", "tab\ttab", "bell\u0007", "nul\0nul", "\uFFFE", "\uFFFF", "\uFDD0", "\uFEFF",
        "\u202Eesrever", "e\u0301\u0301\u0301\u0301", "\U0001F600", "\U0001FFFE", "ﷺ", "İıſK", "{0}", "%s%n", "${jndi:ldap://x}", "{{7*7}}",
        "a@b", "@", "a@b@c", "name@dma.example\nx@y", "tell:up", ":::", "a=b", "=", "a,b,c", "?status=%ZZ&&==", "?status=all&sort=zzz&page=-5", "page=99999999999999999999",
        new('a', 10_000), new('名', 3_000), new('\u0301', 2_000), string.Concat(Enumerable.Repeat("[", 1_000)), string.Concat(Enumerable.Repeat("\u202E", 500)),
    ];

    /// <summary>As they stand in an address or an encoded form: what the decoding of percent signs makes of it is part of the question.</summary>
    public static IReadOnlyList<string> Encoded { get; } =
        ["%", "%z", "%00", "%FF", "%C0%AF", "%ED%A0%80", "%EF%BF%BE", "%EF%BF%BF", "%F5%80%80%80", "%u0041", "%25%32%45", "..%2f..%2f", "%0d%0aSet-Cookie:x=y", "+", ";", "%F0%9F"];

    /// <summary>Beside a header's name, as bytes of Latin-1.</summary>
    public static IReadOnlyList<(string Name, string Value)> Headers { get; } =
    [
        ("Accept", "application/json"), ("Accept", "*/*;q=zzz"), ("Accept-Language", new('x', 2_000)), ("Cookie", "PolicyTraining=%%%; a=b; ;;="),
        ("User-Agent", "\u00ef\u00bf\u00be"), ("User-Agent", new('u', 4_000)), ("X-Forwarded-For", "not an address, ::1, 999.1.1.1"), ("X-Forwarded-Proto", "gopher"),
        ("Range", "bytes=5-1,99999999999999999999-"), ("If-Modified-Since", "yesterday"), ("If-None-Match", "\"\"\"\""), ("Referer", "http://[::bad"),
        ("Origin", "null"), ("X-HTTP-Method-Override", "DELETE"), ("Content-Encoding", "gzip"), ("Expect", "something"),
    ];
}
