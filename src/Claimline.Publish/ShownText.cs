using System.Globalization;
using System.Text;
using Claimline.Language;

namespace Claimline.Publish;

/// <summary>Text of documents as it is shown: nothing in it moves, hides or turns around what stands beside it, and it is valid in XML.</summary>
public static class ShownText
{
    private const char Replacement = '�';

    /// <summary>Line ends and tabs become spaces; what no reader sees or what turns the direction of writing (UAX #9), and halves of surrogate pairs, become replacement characters.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) shown.Append(' ');
            else if (UnseenSigns.Holds(rune)) shown.Append(Replacement);
            else shown.Append(rune.ToString());
        }
        return shown.ToString();
    }
}
