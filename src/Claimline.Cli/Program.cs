using System.Buffers;
using Claimline.Intake;
using Claimline.Language;
using Claimline.Language.Data;

// usage while the commands are being built: claimline FILE [yyyy-MM-dd] [theatre]
var data = LanguageData.Load(DataFiles.Embedded());
foreach (var problem in data.Problems) Console.Error.WriteLine(problem);
var source = DocumentReader.Read(File.ReadAllBytes(args[0]), Path.GetFileName(args[0])) with
{
    Date = args.Length > 1 ? DateOnly.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : null,
    Theatre = args.Length > 2 ? args[2] : null,
};
var output = new ArrayBufferWriter<byte>();
ReadingJson.Write(new Analyst(data).Read(source), output, indented: true);
using var console = Console.OpenStandardOutput();
console.Write(output.WrittenSpan);
