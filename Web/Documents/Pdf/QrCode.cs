using ZXing;
using ZXing.Common;
using ZXing.QrCode;
using ZXing.QrCode.Internal;

namespace PolicyTraining.Web.Documents.Pdf;

/// <summary>A text as QR code (ISO/IEC 18004), the white margin that readers need to find it included.</summary>
internal sealed class QrCode
{
    private const int Margin = 4; // modules, as the standard asks

    private readonly BitMatrix _modules;

    /// <param name="text">ASCII, such as an address.</param>
    public QrCode(string text) => _modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, new Dictionary<EncodeHintType, object>
    {
        // Level M, of which 15 % may be lost: a higher one makes the modules smaller, which scanners mind more than stains.
        [EncodeHintType.ERROR_CORRECTION] = ErrorCorrectionLevel.M,
        [EncodeHintType.MARGIN] = 0,
    });

    /// <summary>The white square beneath a code of <paramref name="side"/> points with its lower left corner at (x, y).</summary>
    public Box Ground(double x, double y, double side)
    {
        var margin = Margin * side / _modules.Width;
        return new Box(x - margin, y - margin, side + 2 * margin, side + 2 * margin);
    }

    /// <summary>The black areas of the code.</summary>
    public IEnumerable<Box> Areas(double x, double y, double side)
    {
        var module = side / _modules.Width;
        for (var row = 0; row < _modules.Height; row++)
        {
            foreach (var (from, to) in Runs(row))
                yield return new Box(x + from * module, y + side - (row + 1) * module, (to - from) * module, module);
        }
    }

    private IEnumerable<(int From, int To)> Runs(int row)
    {
        for (var from = 0; from < _modules.Width; from++)
        {
            if (!_modules[from, row])
                continue;
            var to = from;
            while (to < _modules.Width && _modules[to, row])
                to++;
            yield return (from, to);
            from = to;
        }
    }
}

/// <summary>A rectangle on the page by its lower left corner, in points.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height);
