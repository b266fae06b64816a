using CityRights.Tool;
using CityRights.Tool.Terminal;

using var interruption = Interruption.Listen();
var code = await ToolApp.RunAsync(args, ToolConsole.OfThisProcess(), interruption.Token).ConfigureAwait(false);
return (int)interruption.Adjust(code);
