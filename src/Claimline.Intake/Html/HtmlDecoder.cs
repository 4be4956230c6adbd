using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Claimline.Intake.PlainText;
using Claimline.Language;

namespace Claimline.Intake.Html;

/// <summary>Bytes of a page to characters: by its byte order mark, as UTF-8 where they are that, else as the page declares.</summary>
internal static class HtmlDecoder
{
    // Browsers look no further for a declaration.
    private const int DeclaredWithin = 1024;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \"'>;/");

    /// <summary>The page's characters, or null and the problem.</summary>
    public static PageCharacters? Decode(ReadOnlySpan<byte> bytes, string where, out Problem? problem)
    {
        problem = null;
        if (bytes.StartsWith(Encoding.Unicode.Preamble)) return PageCharacters.Of(Encoding.Unicode.GetString(bytes[2..]));
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return PageCharacters.Of(Encoding.BigEndianUnicode.GetString(bytes[2..]));
        // Whatever a page declares, bytes that make sense as UTF-8 are hardly ever anything else.
        if (Utf8.IsValid(bytes)) return PageCharacters.OfUtf8(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
        if (Declared(bytes) is { } encoding)
        {
            try
            {
                return PageCharacters.Of(encoding.GetString(bytes));
            }
            catch (DecoderFallbackException reason)
            {
                problem = IntakeProblems.NotUnicode(where, encoding.WebName, Math.Max(0, reason.Index));
                return null;
            }
        }
        problem = IntakeProblems.NotUnicode(where, "UTF-8", TextDecoder.FirstInvalid(bytes));
        return null;
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclaredWithin)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return null;
        var name = head.AsSpan(at + 8).TrimStart(" \"'");
        var end = name.IndexOfAny(NameEnds);
        try
        {
            // As browsers do: pages that declare the smaller sets use the larger one.
            var declared = name[..(end < 0 ? name.Length : end)].ToString().ToLowerInvariant() is var written && written is "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" ? "windows-1252" : written;
            // A NUL or a byte without meaning is a wrong declaration, not a character.
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(declared, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return encoding is { IsSingleByte: true } ? encoding : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
