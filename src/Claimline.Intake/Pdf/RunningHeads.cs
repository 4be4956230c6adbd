namespace Claimline.Intake.Pdf;

/// <summary>Takes out what stands at the top and the bottom of every page and belongs to none: titles that run on, page numbers.</summary>
internal static class RunningHeads
{
    // So many lines from the top and from the bottom of a page may be such.
    private const int Reach = 3;

    private const int Longest = 120;

    public static void Remove(IReadOnlyList<PdfPage> pages)
    {
        if (pages.Count < 2) return;
        var counts = pages.SelectMany(p => Edges(p).Select(l => Key(p, l)).Distinct()).CountBy(k => k).ToDictionary(k => k.Key, k => k.Value);
        foreach (var page in pages)
        {
            var left = Edges(page).Where(l => counts[Key(page, l)] >= Math.Max(2, (pages.Count + 1) / 2) || IsNumber(l.Text)).ToHashSet();
            page.Lines.RemoveAll(left.Contains);
        }
    }

    private static IEnumerable<PdfLine> Edges(PdfPage page) => page.Lines.OrderByDescending(l => l.Base).Take(Reach).Concat(page.Lines.OrderBy(l => l.Base).Take(Reach)).Where(l => l.Text.Length <= Longest).Distinct();

    // The same words at the same height; numbers count up from page to page.
    private static (string Words, int Height) Key(PdfPage page, PdfLine line) => (string.Concat(line.Text.Where(c => !char.IsAsciiDigit(c) && !char.IsWhiteSpace(c))), (int)Math.Round((page.Height - line.Base) / 6));

    private static bool IsNumber(string text) => text.Length <= 5 && text.Trim('-', '–', ' ').All(char.IsAsciiDigit);
}
