namespace PolicyTraining.Web.Mail.Rendering;

/// <summary>
/// What letters look like. Inline, because mail programs drop style sheets; the sheet only adds what cannot be inline
/// (a narrow screen, a dark one), and a letter is whole without it. Colours are those of the U.S. Web Design System.
/// </summary>
internal static class LetterStyle
{
    private const string Sans = "font-family:-apple-system,BlinkMacSystemFont,Segoe UI,Roboto,Helvetica,Arial,sans-serif;";
    private const string Ink = "color:#1b1b1b;";
    private const string Quiet = "color:#565c65;";
    private const string Rule = "border-top:1px solid #dfe1e2;";

    public const string Page = $"margin:0;padding:0;background-color:#f0f0f0;-webkit-text-size-adjust:100%;{Sans}";
    public const string Desk = "padding:32px 16px;";
    public const string Sized = "max-width:600px;margin:0 auto;text-align:left;";
    public const string Hidden =
        "display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px;line-height:1px;color:#f0f0f0;";

    public const string Band = "background-color:#162e51;border-bottom:4px solid #face00;padding:20px 32px 18px;";
    public const string Agency = $"margin:0;color:#ffffff;font-size:18px;line-height:24px;font-weight:700;{Sans}";
    public const string Product = $"margin:2px 0 0;color:#dfe1e2;font-size:14px;line-height:20px;{Sans}";

    public const string Card = "background-color:#ffffff;padding:32px 32px 20px;";
    public const string Heading = $"margin:0 0 20px;font-size:24px;line-height:31px;font-weight:700;{Ink}{Sans}";
    public const string Paragraph = $"margin:0 0 16px;font-size:16px;line-height:25px;{Ink}{Sans}";
    public const string Note = $"margin:0 0 14px;font-size:14px;line-height:21px;{Quiet}{Sans}";

    public const string Facts = "margin:8px 0 24px;border-collapse:collapse;border-bottom:1px solid #dfe1e2;";
    public const string FactName =
        $"width:88px;padding:12px 12px 12px 0;font-size:14px;line-height:24px;font-weight:700;{Rule}{Quiet}{Sans}";
    public const string FactValue = $"padding:12px 0;font-size:16px;line-height:24px;overflow-wrap:anywhere;{Rule}{Ink}{Sans}";
    public const string Detail = $"font-size:14px;line-height:21px;{Quiet}";
    public const string Code = "font-family:ui-monospace,Menlo,Consolas,monospace;font-size:14px;word-break:break-all;";

    public const string ButtonFrame = "margin:0;border-collapse:separate;";
    public const string ButtonFace = "background-color:#005ea2;border-radius:4px;";
    public const string ButtonLink =
        $"display:inline-block;padding:14px 28px;color:#ffffff;font-size:17px;line-height:22px;font-weight:700;text-decoration:none;{Sans}";
    public const string PlainUrl = $"margin:10px 0 24px;font-size:14px;line-height:21px;{Sans}";
    public const string FactLink = $"font-size:14px;line-height:21px;{Link}";
    public const string Link = "color:#005ea2;text-decoration:underline;word-break:break-all;";

    public const string QuoteFrame = "margin:0 0 24px;";
    public const string Quote = "background-color:#f6f6f2;border-left:4px solid #a9aeb1;padding:14px 18px;";
    public const string QuoteText =
        $"margin:0;font-size:16px;line-height:25px;white-space:pre-wrap;font-family:Georgia,Times New Roman,serif;{Ink}";
    public const string QuoteSource = $"margin:8px 0 0;font-size:14px;line-height:20px;{Quiet}{Sans}";

    public const string Foot = "padding:20px 32px 8px;";
    public const string FootLine = $"margin:0 0 8px;font-size:13px;line-height:19px;{Quiet}{Sans}";

    /// <summary>Outlook knows no greatest width: it gets a table of that width around the letter.</summary>
    public const string OutlookBegin =
        "<!--[if mso]><table role=\"presentation\" width=\"600\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td><![endif]-->";
    public const string OutlookEnd = "<!--[if mso]></td></tr></table><![endif]-->";

    public const string Sheet = """

        @media (max-width: 480px) {
          .desk { padding: 0 !important; }
          .band, .card, .foot { padding-left: 20px !important; padding-right: 20px !important; }
          .fact-name { display: block !important; width: auto !important; padding: 12px 0 0 !important; }
          .fact-value { display: block !important; padding: 0 0 12px !important; border-top: 0 !important; }
          .button, .button a { width: 100% !important; box-sizing: border-box; }
        }
        @media (prefers-color-scheme: dark) {
          .page { background-color: #11181f !important; }
          .card { background-color: #1c2733 !important; }
          .ink, .ink span, .quote blockquote { color: #f0f0f0 !important; }
          .quiet, .ink span.quiet { color: #c6cace !important; }
          .rule { border-color: #46525f !important; }
          .quote { background-color: #263442 !important; border-color: #71767a !important; }
          .link { color: #73b3e7 !important; }
        }

        """;
}
