module digital-bay-area/verify

go 1.27
