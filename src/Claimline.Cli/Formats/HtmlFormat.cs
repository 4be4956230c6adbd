using System.Net;
using Claimline.Language;

namespace Claimline.Cli.Formats;

/// <summary>One self-contained page of the texts with their findings marked.</summary>
internal sealed class HtmlFormat(TextWriter output) : ReadingFormat
{
    public override void Write(string path, Reading reading) => output.Write($"<pre>{WebUtility.HtmlEncode(reading.Text)}</pre>");

    public override void Dispose() => output.Dispose();
}
