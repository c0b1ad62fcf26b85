using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.General;
using UglyToad.PdfPig.Graphics.Operations.PathConstruction;
using UglyToad.PdfPig.Graphics.Operations.PathPainting;

namespace PolicyTraining.Web.Documents.Pdf;

/// <summary>Lines and areas, black and white only, so that they print the same everywhere. All lengths are points.</summary>
internal static class Draw
{
    public static IEnumerable<IGraphicsStateOperation> Line(double fromX, double toX, double y, double width) =>
        [.. Pen(width), new BeginNewSubpath(Round(fromX), Round(y)), new AppendStraightLineSegment(Round(toX), Round(y)), StrokePath.Value];

    public static IEnumerable<IGraphicsStateOperation> Frame(double x, double y, double width, double height, double pen) =>
        [.. Pen(pen), new AppendRectangle(Round(x), Round(y), Round(width), Round(height)), StrokePath.Value];

    /// <summary>A closed figure of straight lines whose corners lie around a centre.</summary>
    /// <param name="radii">Each corner's distance from the centre; the first corner is at the top.</param>
    public static IEnumerable<IGraphicsStateOperation> Figure(double centreX, double centreY, IReadOnlyList<double> radii, double pen)
    {
        var corners = radii.Select((radius, index) =>
        {
            var angle = Math.PI / 2 - 2 * Math.PI * index / radii.Count;
            return (X: Round(centreX + radius * Math.Cos(angle)), Y: Round(centreY + radius * Math.Sin(angle)));
        }).ToList();
        return [
            .. Pen(pen),
            new BeginNewSubpath(corners[0].X, corners[0].Y),
            .. corners.Skip(1).Select(corner => new AppendStraightLineSegment(corner.X, corner.Y)),
            CloseAndStrokePath.Value];
    }

    /// <summary>Fills areas as one shape, so that no hairline shows between those that touch.</summary>
    /// <param name="grey">From 0 (black) to 1 (white).</param>
    public static IEnumerable<IGraphicsStateOperation> Areas(IEnumerable<Box> boxes, double grey) => [
        new SetNonStrokeColorDeviceGray(grey),
        .. boxes.Select(box => new AppendRectangle(Exact(box.X), Exact(box.Y), Exact(box.Width), Exact(box.Height))),
        FillPathNonZeroWinding.Value];

    private static IGraphicsStateOperation[] Pen(double width) => [new SetStrokeColorDeviceGray(0), new SetLineWidth(width)];

    private static double Round(double points) => Math.Round(points, 2);

    private static double Exact(double points) => Math.Round(points, 4);
}
