using Claimline.Fuzz;
using SharpFuzz;

// usage: Claimline.Fuzz TARGET < FILE, which afl-fuzz does as well; or seeds FOLDER, which writes files to begin with. bench/Claimline.Fuzz/fuzz starts it all.
if (args is ["seeds", var folder])
{
    Seeds.Write(folder);
    return 0;
}
if (args is not [var name] || !Targets.All.TryGetValue(name, out var target))
{
    Console.Error.WriteLine($"usage: Claimline.Fuzz TARGET < FILE, or seeds FOLDER; targets: {string.Join(' ', Targets.All.Keys.Order(StringComparer.Ordinal))}");
    return 2;
}
Fuzzer.OutOfProcess.Run(stream =>
{
    using var file = new MemoryStream();
    stream.CopyTo(file);
    target(file.ToArray());
});
return 0;
