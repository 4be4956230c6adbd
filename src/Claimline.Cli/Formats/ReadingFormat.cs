using Claimline.Cli.Maps;
using Claimline.Language;

namespace Claimline.Cli.Formats;

/// <summary>A way of printing readings, one after another; disposing ends the output.</summary>
internal abstract class ReadingFormat : IDisposable
{
    public static ReadingFormat Create(string name, Terminal terminal) => name switch
    {
        "json" => new JsonFormat(terminal.Out, indented: true),
        "jsonl" => new JsonFormat(terminal.Out, indented: false),
        "geojson" => new GeoJsonFormat(terminal.Out),
        "html" => new HtmlFormat(terminal.Text(), new PlaceMap(RegionsCommand.Open(terminal))),
        _ => new TableFormat(terminal.Text(), terminal.Width, terminal.Colour),
    };

    /// <param name="path">As the user gave it.</param>
    public abstract void Write(string path, Reading reading);

    public abstract void Dispose();
}
