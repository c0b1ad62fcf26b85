using System.Text;

namespace PolicyTraining.Web.Mail.Rendering;

/// <summary>Lines short enough for every mail program.</summary>
internal static class Wrapping
{
    public const int Width = 72;

    public static string Rule(int length) => new('-', Math.Min(length, Width));

    extension(string text)
    {
        /// <summary>Every line of a quotation begins with its mark; the line breaks are the author's.</summary>
        public string Quoted() =>
            string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? ">" : line.Wrapped("> ", "> ")));

        // Breaks at spaces only, so that an address or a fingerprint longer than a line stays whole, and keeps double ones:
        // a quotation is verbatim.
        /// <param name="first">Begins the first line.</param>
        /// <param name="rest">Begins every other line.</param>
        public string Wrapped(string first = "", string rest = "")
        {
            var lines = new StringBuilder(first);
            var column = first.Length;
            var atStart = true;
            foreach (var word in text.Split(' '))
            {
                if (!atStart && column + 1 + word.Length > Width)
                {
                    lines.Append('\n').Append(rest);
                    column = rest.Length;
                    atStart = true;
                }
                lines.Append(atStart ? "" : " ").Append(word);
                column += word.Length + (atStart ? 0 : 1);
                atStart = false;
            }
            return lines.ToString();
        }
    }
}
