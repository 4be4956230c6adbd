using System.Text;
using Claimline.Language;

namespace Claimline.Ledger.Kept;

/// <summary>A document as the log keeps it, and back.</summary>
internal static class KeptText
{
    public static (KeptDocument Document, Content Content) Of(SourceText source, long? standsFor = null)
    {
        var bytes = source.Bytes.IsEmpty ? Encoding.UTF8.GetBytes(source.Text) : source.Bytes;
        var document = new KeptDocument
        {
            Sha256 = source.Sha256,
            MediaType = source.MediaType,
            Name = source.Name,
            StandsFor = standsFor,
            Text = Plain(bytes.Span) == source.Text ? null : source.Text,
        };
        return (document, Content.Of(document, KeptJson.Default.KeptDocument, bytes));
    }

    public static (KeptDocument Document, string Text) Read(Content content)
    {
        var (document, bytes) = content.Read<KeptDocument>();
        return (document, document.Text ?? Plain(bytes));
    }

    private static string Plain(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
}
