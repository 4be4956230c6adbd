using System.Text;

namespace Claimline.Publish;

/// <summary>Text of documents as it is shown: nothing in it moves, hides or turns around what stands beside it, and it is valid in XML.</summary>
internal static class ShownText
{
    private const char Replacement = '�';

    /// <summary>Line ends and tabs become spaces; control characters, marks of direction (UAX #9) and halves of surrogate pairs become replacement characters.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t') shown.Append(' ');
            else if (Rune.IsControl(rune) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C or 0xFFFE or 0xFFFF) shown.Append(Replacement);
            else shown.Append(rune.ToString());
        }
        return shown.ToString();
    }
}
