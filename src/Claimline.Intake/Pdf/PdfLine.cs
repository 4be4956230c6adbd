namespace Claimline.Intake.Pdf;

/// <summary>A piece of text that stands on one line of a page, between the page's edges or a column's. Points from the page's lower left corner.</summary>
/// <param name="Raised">Numbers that stand raised in it, the signs of notes; in the text they are "[12]".</param>
internal sealed record PdfLine(int Page, string Text, double Left, double Right, double Base, double Size, IReadOnlyList<int> Raised)
{
    public double Width => Right - Left;

    /// <summary>Where the lines of its column begin, and where they end at most.</summary>
    public (double Left, double Right) Column { get; init; } = (Left, Right);
}
