using System.Text;
using PolicyTraining.Web.Documents.Pdf;

namespace PolicyTraining.Web.Features.Account;

/// <summary>What setting up an authenticator app posts.</summary>
public sealed class AuthenticatorForm
{
    /// <summary>The key that the page showed, readable to the server alone.</summary>
    public string? Draft { get; set; }

    public string? Code { get; set; }
}

/// <summary>The page with which an authenticator app is given its key.</summary>
public sealed record AuthenticatorPage(AuthenticatorForm Form, byte[] Key, string Email)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int Side = 200;

    /// <summary>The key in groups of four, for typing.</summary>
    public string Grouped => string.Join(' ', Base32.Chunk(4).Select(group => new string(group)));

    /// <summary>What the QR code says: apps know it as a key URI.</summary>
    public string Address => $"otpauth://totp/Policy%20Training:{Uri.EscapeDataString(Email)}?secret={Base32}&issuer=Policy%20Training";

    public string ViewBox
    {
        get
        {
            var ground = Invariant(Code.Ground(0, 0, Side));
            return $"{ground.X} {ground.Y} {ground.Width} {ground.Height}";
        }
    }

    /// <summary>The dark squares, as the path of an SVG.</summary>
    public string Path
    {
        get
        {
            var path = new StringBuilder();
            foreach (var area in Code.Areas(0, 0, Side))
            {
                // The code is drawn for paper, whose y grows upwards.
                var box = Invariant(area with { Y = Side - area.Y - area.Height });
                path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{box.X} {box.Y}h{box.Width}v{box.Height}h-{box.Width}z");
            }

            return path.ToString();
        }
    }

    private QrCode Code => new(Address);

    private static (string X, string Y, string Width, string Height) Invariant(Box box) => (Written(box.X), Written(box.Y), Written(box.Width), Written(box.Height));

    private static string Written(double number) => number.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);

    private string Base32
    {
        get
        {
            var (text, bits, held) = (new StringBuilder(), 0, 0);
            foreach (var part in Key)
            {
                (bits, held) = ((bits << 8) | part, held + 8);
                for (; held >= 5; held -= 5)
                    text.Append(Alphabet[(bits >> (held - 5)) & 31]);
                bits &= (1 << held) - 1;
            }

            return text.ToString();
        }
    }
}

/// <summary>The page of an authenticator app that is set up.</summary>
public sealed record AuthenticatorStatus(int RecoveryCodes);
