namespace Claimline.Intake.Posts;

/// <summary>Finds the end of an object that is no valid JSON: where its braces close, outside of words in quotes, which no line break may part.</summary>
internal static class BrokenItem
{
    /// <summary>Writes a number in the place of the object with which a list goes on, so that the list can be read behind it.</summary>
    /// <param name="list">From the end of the item before.</param>
    /// <returns>False where the list goes on with something else, or the object has no end in what is held.</returns>
    public static bool Blank(Span<byte> list)
    {
        var at = list.IndexOfAnyExcept(" \t\r\n,"u8);
        if (at < 0 || list[at] != '{' || EndOf(list, at) is not { } end) return false;
        list[at..end].Fill((byte)' ');
        list[at] = (byte)'0';
        return true;
    }

    private static int? EndOf(ReadOnlySpan<byte> json, int start)
    {
        var (depth, quoted) = (0, false);
        for (var at = start; at < json.Length; at++)
        {
            switch (json[at])
            {
                case (byte)'"': quoted = !quoted; break;
                case (byte)'\n': quoted = false; break;
                case (byte)'\\' when quoted: at++; break;
                case (byte)'{' when !quoted: depth++; break;
                case (byte)'}' when !quoted && --depth == 0: return at + 1;
            }
        }
        return null;
    }
}
