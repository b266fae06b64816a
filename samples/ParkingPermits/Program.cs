using ParkingPermits;

return await ParkingProgram.RunAsync(args, Console.Out, Console.Error);
